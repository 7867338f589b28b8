// node pictures.mjs ADDRESS FOLDER: pictures of the pages for the README, light and dark, of a bank that holds the sample person.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const puppeteer = createRequire(new URL('../tests/SkillBank.EndToEnd/firefox/package.json', import.meta.url))('puppeteer-core');
const [address, folder] = process.argv.slice(2);

async function call(method, path, body) {
  const answer = await fetch(`${address}/api/${path}`, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

// What a bank looks like after some months: several wordings, a history, resumes that follow or stay behind, one that was sent.
const jobs = await call('GET', 'skill-bank/me/experience');
const [job, before] = jobs;
const content = `skill-bank/me/experience/${job.id}/content`;
const main = job.variations[0];
await call('PUT', `${content}/${main.id}`, { title: 'Platform' });
await call('POST', content, { title: 'Leadership', focus: 'Teams', content: '- Lead a group of seven; three of them were promoted to senior engineer.\n- Agreed the data contract that 14 teams build on, and kept it: not broken in production since March 2022.\n- Brought the on-call load from nine nights a month to two.' });
await call('POST', content, { title: 'Short', content: '- Stream instead of a nightly batch: from nine hours to 40 seconds.\n- Forecast error from 8.1 % to 4.6 %, about € 3.2 million a year.' });
await call('POST', content, { title: 'Nederlands', language: 'nl', content: '- Verving een nachtelijke batch van negen uur door een stroom met 40 seconden vertraging.\n- Leidt een groep van zeven; drie werden bevorderd.' });
await call('PUT', `${content}/${main.id}`, { content: main.content.replace('Lead a group of seven; three of them were promoted', 'Lead a group of seven in Rotterdam and Lagos; three were promoted') });
await call('POST', `skill-bank/me/experience/${before.id}/content`, { title: 'Analysis', content: '- Joined smart-meter, weather and asset data of 15 years into one model.' });
const lead = await call('POST', 'users/me/resumes', { title: 'Lead data engineer, grids', targetRole: 'Lead data engineer', targetCompany: 'Halden & Moor', rule: 'everything', fit: 2, options: { accent: '#0e6650', size: '9.4', density: '0.9', margin: '16' } });
await call('PUT', `users/me/resumes/${lead.id}/placements/${before.id}`, { wording: 'pinned', variationId: before.variations[0].id });
await call('PUT', `skill-bank/me/experience/${before.id}/content/${before.variations[0].id}`, { content: before.variations[0].content.replace('planners query themselves', '40 planners query themselves') });
await call('POST', `users/me/resumes/${lead.id}/snapshots`, { title: 'First round', sentTo: 'Halden & Moor', sentOn: '2026-11-04' });
await call('POST', 'users/me/resumes', { title: 'Public transport, analyst', targetCompany: 'Ọkọ̀ Transit', rule: 'last_years', ruleYears: 8 });

const pages = {
  bank: `/me/bank/experience/${job.id}?wording=${main.id}&history=3`,
  builder: `/me/resumes/${lead.id}`,
  skills: '/me/bank/skills',
  resumes: '/me/resumes',
  insights: '/me/insights',
};
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium-headless-shell', headless: 'shell', args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
for (const [name, path] of Object.entries(pages)) {
  for (const theme of ['light', 'dark']) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.goto(address + path, { waitUntil: 'networkidle0' });
    await page.screenshot({ path: join(folder, theme === 'dark' ? `${name}-dark.png` : `${name}.png`) });
    await page.close();
  }
}
await browser.close();
