import test from 'node:test';
import assert from 'node:assert/strict';
import { address, byRole, inFirefox, sample } from '../browser.mjs';

const me = `${address}me`;
const read = async path => (await fetch(`${address}api/${path}`)).json();
const saved = page => page.waitForFunction(() => document.querySelector('#saved').dataset.state === 'saved');

/** Waits until the page is at an address. */
const at = (page, pattern) => page.waitForFunction(source => new RegExp(source).test(location.pathname + location.search), {}, pattern.source);

/** Replaces what a field says, key by key. */
async function write(page, selector, text) {
  const field = await page.waitForSelector(selector);
  await field.click({ clickCount: 3 });
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

test('a file is brought in at the first run, and shown', () => inFirefox(async page => {
  await page.goto(address);
  await at(page, /^\/me\/welcome/);
  const chooser = await page.waitForSelector('input[type=file]');
  await chooser.uploadFile(sample);
  await at(page, /^\/me\/transfer\/review/);
  await page.waitForSelector('[data-review][data-begun]');
  await page.click('[data-review-apply]');
  await at(page, /^\/me\/transfer\/imports/);
  assert.equal((await read('skill-bank/me/experience')).length, 4);
  await page.goto(`${me}/bank/experience`);
  assert.match(await page.$eval('main', main => main.textContent), /Staff Data Engineer/);
}));

test('a job is typed in, given another wording, and its first text restored', () => inFirefox(async page => {
  await page.goto(`${me}/bank/experience/new`);
  await write(page, 'input[name=jobTitle]', 'Hydrologist');
  await write(page, 'input[name=companyName]', 'Delta & Zonen <BV>');
  await write(page, 'input[name=startDate]', 'Mar 2019');
  await write(page, 'textarea[name=content]', 'Measured every gauge of the delta.');
  await byRole(page, 'button', 'Add experience').click();
  await at(page, /^\/me\/bank\/experience\/[0-9a-f-]{36}/);
  await page.waitForSelector('.is-editing textarea[name=content]');

  await write(page, '.is-editing textarea[name=content]', 'Measured some gauges.');
  await saved(page);
  const job = (await read('skill-bank/me/experience')).find(entry => entry.jobTitle === 'Hydrologist');
  assert.deepEqual([job.companyName, job.startDate, job.mainContent], ['Delta & Zonen <BV>', '2019-03', 'Measured some gauges.']);

  await page.goto(`${me}/bank/experience/${job.id}?wording=${job.variations[0].id}&history=1`);
  assert.match(await page.$eval('aside', panel => panel.textContent), /History/);
  await fetch(`${me}/bank/experience/${job.id}/wordings/${job.variations[0].id}/restore`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ revision: '1' }) });
  await page.reload();
  assert.equal((await read(`skill-bank/me/experience/${job.id}`)).mainContent, 'Measured every gauge of the delta.');
}));

test('two tabs that change one text are shown both', () => inFirefox(async page => {
  const job = (await read('skill-bank/me/experience'))[0];
  await page.goto(`${me}/bank/experience/${job.id}`);
  await page.waitForSelector('.is-editing textarea[name=content]');
  const answer = await fetch(`${address}api/skill-bank/me/experience/${job.id}/content/${job.variations[0].id}`, {
    method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ content: 'From the other tab.' }),
  });
  assert.equal(answer.status, 200);
  page.removeAllListeners('console');
  page.removeAllListeners('response');
  await write(page, '.is-editing textarea[name=content]', 'From this tab.');
  await page.waitForSelector('dialog.conflict[open]');
  assert.match(await page.$eval('dialog.conflict', dialog => dialog.textContent), /From the other tab\./);
  await byRole(page, 'button', 'Keep the chosen').click();
  await saved(page);
  assert.equal((await read(`skill-bank/me/experience/${job.id}`)).mainContent, 'From this tab.');
}));

test('a resume shows its pages, changes its design, and its file can be had', () => inFirefox(async page => {
  const made = await (await fetch(`${address}api/users/me/resumes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"title":"In Firefox"}' })).json();
  await page.goto(`${me}/resumes/${made.id}`);
  const picture = () => page.$eval('.sheet img', image => image.complete && image.naturalWidth > 0 && image.currentSrc);
  await page.waitForFunction(() => document.querySelector('.sheet img')?.naturalWidth > 0);
  const before = await picture();
  await page.$eval('input[type=range]', field => {
    field.value = '9.4';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitForFunction(old => { const image = document.querySelector('.sheet img'); return image.currentSrc !== old && image.naturalWidth > 0; }, {}, before);
  const file = await page.$eval('a[download][href$="/file/pdf"]', link => link.href);
  const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
  assert.equal(Buffer.from(bytes.subarray(0, 5)).toString(), '%PDF-');
}));
