// node editing.mjs ADDRESS TARGETS: 100 people edit at once, each a wording of their own bank, for 20 seconds: a save every 0.7 to 1.3 seconds, as
// fast typing with pauses makes them, and the page again after every fifth, as the pages do. Prints how long the saves took.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const [address, targets] = process.argv.slice(2);
const people = readFileSync(targets, 'utf8').trim().split('\n').slice(0, 100).map(line => line.split(' '));
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const seconds = 20;
const saves = [];
const pages = [];
let errors = 0;

function send(method, path, form) {
  return new Promise((done, failed) => {
    const body = form && new URLSearchParams(form).toString();
    const started = performance.now();
    const call = request(address + path, {
      method, agent, headers: { accept: 'text/html', ...(body ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body), 'x-autosave': '1' } : { 'accept-encoding': 'gzip' }) },
    }, answer => {
      answer.resume();
      answer.on('end', () => done({ status: answer.statusCode, took: performance.now() - started }));
    });
    call.on('error', failed);
    call.end(body);
  });
}

const pause = ms => new Promise(done => setTimeout(done, ms));

async function edit([profile, entry, wording], number) {
  const until = performance.now() + seconds * 1000;
  const path = `/${profile}/bank/experience/${entry}`;
  await pause(number * 10);
  for (let count = 1; performance.now() < until; count++) {
    const saved = await send('POST', `${path}/wordings/${wording}`, { title: 'Edited', content: `- Line ${count} of person ${number}, typed in a hurry.\n- And a second one.` });
    saves.push(saved.took);
    if (saved.status !== 200) errors++;
    if (count % 5 === 0) {
      const page = await send('GET', `${path}?wording=${wording}`);
      pages.push(page.took);
      if (page.status !== 200) errors++;
    }
    await pause(700 + Math.random() * 600);
  }
}

const at = (times, part) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
await Promise.all(people.map(edit));
console.log(`| ${people.length} people, ${seconds} s | count | p50 | p95 | p99 | max |`);
console.log('|---|---|---|---|---|---|');
for (const [name, times] of [['a save, ms', saves], ['the page again, ms', pages]])
  console.log(`| ${name} | ${times.length} | ${at(times, 0.5)} | ${at(times, 0.95)} | ${at(times, 0.99)} | ${at(times, 1)} |`);
console.log(`\nErrors: ${errors}`);
process.exit(errors > 0 ? 1 : 0);
