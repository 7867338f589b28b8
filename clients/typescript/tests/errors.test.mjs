import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SkillBankApiService, SkillBankError, skillBankApi } from '../dist/index.js';
import { address, user } from './contract.mjs';

const service = new SkillBankApiService({ address });

/** A service that never gets to a server: what it sends is kept, and the answer is given. */
function answered(body, init = {}, options = {}) {
  const sent = [];
  const stub = async (url, request) => (sent.push({ url, ...request }), new Response(body, init));
  return { sent, service: new SkillBankApiService({ address, fetch: stub, ...options }) };
}

test('An error names every field that is wrong, in its message too', async () => {
  const error = await service.createSkill(user, { skillType: 'loud' }).catch(e => e);
  assert.ok(error instanceof SkillBankError && error instanceof Error);
  assert.deepEqual([error.status, error.problem.status, error.problem.title], [400, 400, 'Bad Request']);
  assert.deepEqual(Object.keys(error.problem.errors).sort(), ['skillName', 'skillType']);
  assert.match(error.message, /^400 Bad Request\n[^]*skillName: .+/);
});

test('A change that expects an old version is refused with what is there now', async () => {
  const skill = await service.createSkill(user, { skillName: 'Navigation', skillType: 'hard_skill' });
  const changed = await service.updateSkill(user, skill.id, { yearsExperience: 3 }, { ifMatch: skill.version });
  assert.ok(changed.version > skill.version);
  const error = await service.updateSkill(user, skill.id, { yearsExperience: 9 }, { ifMatch: skill.version }).catch(e => e);
  assert.deepEqual([error.status, error.problem.version, error.problem.current.yearsExperience], [412, changed.version, 3]);
  await assert.rejects(service.deleteSkill(user, skill.id, { ifMatch: skill.version }), { status: 412 });
  await service.deleteSkill(user, skill.id, { ifMatch: `"${changed.version}"` });
});

test('What is made can expect a version of the bank', async () => {
  const { version } = await service.getCompleteSkillBank(user);
  await service.createEntry(user, 'interests', { name: 'Chess' }, { ifMatch: version });
  await assert.rejects(service.createEntry(user, 'interests', { name: 'Go' }, { ifMatch: version }), { status: 412 });
  await assert.rejects(service.resetSkillBank(user, { ifMatch: version }), { status: 412 });
});

test('A repeated request with its key makes nothing twice', async () => {
  const options = { idempotencyKey: `key-${process.pid}` };
  const first = await service.createEntry(user, 'awards', { title: 'Best Poster' }, options);
  assert.deepEqual(await service.createEntry(user, 'awards', { title: 'Best Poster' }, options), first);
  assert.equal((await service.getEntries(user, 'awards')).length, 1);
  await assert.rejects(service.createEntry(user, 'awards', { title: 'Another' }, options), { status: 422 });
});

test('A request ends when its signal is aborted', async () => {
  await assert.rejects(service.getCompleteSkillBank(user, { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

test('Headers and address go with every request, and a slash too many does no harm', async () => {
  const { service, sent } = answered('[]', {}, { address: 'https://bank.example/base/', headers: { 'X-Tenant': 'north' } });
  await service.getSkills('a b/c', 'hard_skill');
  assert.equal(sent[0].url, 'https://bank.example/base/api/skill-bank/a%20b%2Fc/skills/by-type/hard_skill');
  assert.equal(sent[0].headers.get('x-tenant'), 'north');
});

test('Without an address the request goes where the page came from', async t => {
  const urls = [];
  t.mock.method(globalThis, 'fetch', async url => (urls.push(url), new Response('[]')));
  await skillBankApi.getSummaries('me');
  assert.deepEqual(urls, ['/api/skill-bank/me/summaries']);
});

for (const id of ['', '.', '..', undefined, null])
  test(`${JSON.stringify(id)} is no id, and nothing is sent`, async () => {
    const { service, sent } = answered(null, { status: 204 });
    await assert.rejects(service.deleteSkill(user, id), TypeError);
    assert.deepEqual(sent, []);
  });

test('The page of a proxy is an error with its status', async () => {
  const { service } = answered('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' });
  const error = await service.getSkills(user).catch(e => e);
  assert.deepEqual([error.name, error.status, error.problem.title], ['SkillBankError', 502, 'Bad Gateway']);
});

test('A page instead of an answer is an error that asks about the address', async () => {
  const { service } = answered('<h1>Welcome</h1>');
  await assert.rejects(service.getSkills(user), { name: 'SkillBankError', status: 200, message: /Does the address lead to Skill Bank/ });
});

test('A server that cannot be reached rejects with what fetch says', async () => {
  const unreachable = new SkillBankApiService({ address: 'http://127.0.0.1:1' });
  await assert.rejects(unreachable.getSkills(user), TypeError);
});
