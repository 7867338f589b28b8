// node pages.mjs ADDRESS PROFILE: how quickly pages come and how much they weigh, in Debian's Chromium (its headless shell); the median of 20.
import { createRequire } from 'node:module';

const puppeteer = createRequire(new URL('../tests/SkillBank.EndToEnd/firefox/package.json', import.meta.url))('puppeteer-core');
const [address, profile] = process.argv.slice(2);
const runs = 20;
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium-headless-shell', headless: 'shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const results = {};
const note = (name, value) => (results[name] ??= []).push(value);

async function open(context, url) {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const network = await page.createCDPSession();
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', event => { bytes += event.encodedDataLength; });
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    usable: performance.getEntriesByName('usable')[0]?.startTime,
    shift: window.shift,
  }));
  return { page, bytes, ...times };
}

// One visit first: the server's own start is measured elsewhere.
for (let run = -1; run < runs; run++) {
  const context = await browser.createBrowserContext();
  const cold = await open(context, `${address}/${profile}/bank/experience`);
  await cold.page.close();
  const warm = await open(context, `${address}/${profile}/bank/experience`);
  if (run >= 0) {
    note('first contentful paint, cold, ms', cold.paint);
    note('usable, cold, ms', cold.usable);
    note('over the wire, cold, kB', cold.bytes / 1000);
    note('layout shift, cold', cold.shift);
    note('first contentful paint, warm, ms', warm.paint);
    note('usable, warm, ms', warm.usable);
    note('over the wire, warm, kB', warm.bytes / 1000);
  }
  await context.close();
}

// From the last key to the word "Saved", the pause of half a second included.
const context = await browser.createBrowserContext();
const { page } = await open(context, `${address}/${profile}/bank/experience`);
await page.click('[data-edit]');
await page.waitForSelector('.is-editing textarea[name=content]');
await page.focus('.is-editing textarea[name=content]');
for (let run = -1; run < runs; run++) {
  await page.evaluate(() => { window.saved = new Promise(done => {
    let up = 0;
    document.addEventListener('keyup', () => { up = performance.now(); }, { once: true });
    const place = document.getElementById('saved');
    let saving = false;
    new MutationObserver((_, observer) => {
      if (place.dataset.state === 'saving') saving = true;
      else if (saving && place.dataset.state === 'saved') { observer.disconnect(); done(performance.now() - up); }
    }).observe(place, { attributes: true });
  }); });
  await page.keyboard.press('x');
  const took = await page.evaluate(() => window.saved);
  if (run >= 0) note('key-up to "Saved", ms', took);
}

// From an option that was changed to the new page on the screen.
const made = await page.evaluate(async ([user]) => {
  const answer = await fetch(`/api/users/${user}/resumes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"title":"Planning lead","rule":"at_most","ruleEntries":4}' });
  return (await answer.json()).id;
}, [profile]);
const editor = await open(context, `${address}/${profile}/resumes/${made}`);
note('editor: first contentful paint, ms', editor.paint);
await editor.page.bringToFront();   // a page behind another one is not drawn
await editor.page.waitForFunction(() => document.querySelector('.sheet img')?.complete);
for (let run = -2; run < runs; run++) {
  const took = await editor.page.evaluate(value => new Promise(done => {
    const field = document.querySelector('input[type=range][name="options.size"], input[type=range]');
    const before = document.querySelector('.sheet img').currentSrc;
    const started = performance.now();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    const look = () => {
      const picture = document.querySelector('.sheet img');
      if (picture.currentSrc !== before && picture.complete && picture.naturalWidth) requestAnimationFrame(() => done(performance.now() - started));
      else requestAnimationFrame(look);
    };
    look();
  }), String(run % 2 ? 9.6 : 10.6));
  if (run >= 0) note('option changed to new page shown, ms', took);
}
await browser.close();
console.log(`| pages of a big bank, median of ${runs} | |`);
console.log('|---|---|');
for (const [name, values] of Object.entries(results)) console.log(`| ${name} | ${median(values) < 1 ? median(values).toFixed(3) : median(values).toFixed(0)} |`);
