import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { SkillBankApiService } from '../dist/index.js';
import { documented, user, watchedService } from './contract.mjs';
import { routes } from './routes.mjs';

const { service, calls } = watchedService();
const nobody = '0197a000-0000-7000-8000-000000000000';
const fails = (promise, status, ...fields) => assert.rejects(promise, error => {
  assert.equal(error.name, 'SkillBankError');
  assert.equal(error.status, status);
  assert.deepEqual(Object.keys(error.problem.errors ?? {}).sort(), fields);
  return true;
});

const samples = {
  experience: [{ jobTitle: 'Engineer', companyName: 'Nordlys', startDate: '2019-03' }, { location: 'Bergen' }],
  education: [{ institutionName: 'Universidade de Coimbra' }, { degreeType: "Master's" }],
  projects: [{ projectName: 'Tidewatch' }, { technologiesUsed: ['Rust', 'PostGIS'] }],
  skills: [{ skillName: 'Sounding', skillType: 'hard_skill' }, { yearsExperience: 4 }],
  certificates: [{ certificateName: 'Rope Access 2', issuingOrganization: 'Fjord Academy' }, { dateObtained: '2021' }],
  volunteering: [{ organization: 'Repair Café' }, { role: 'Treasurer' }],
  awards: [{ title: 'Best Poster' }, { date: '2020-06-01' }],
  publications: [{ name: 'On Tides' }, { authors: ['Mia Sørli'] }],
  languages: [{ languageName: 'Português' }, { fluency: 'Native' }],
  interests: [{ name: 'Sailing' }, { keywords: ['dinghies'] }],
  references: [{ name: 'Kofi Mensah' }, { role: 'Head of Research' }],
  custom: [{ title: 'Boat license' }, { group: 'Licenses' }],
};

test('The contact keeps what is given and clears what is null', async () => {
  const contact = await service.updateContactInfo(user, { firstName: 'Amara', lastName: 'Okafor', email: 'amara@example.org', city: 'Lagos' });
  assert.equal(contact.city, 'Lagos');
  assert.equal((await service.updateContactInfo(user, { ...contact, city: null })).city, undefined);
  assert.equal((await service.getContactInfo(user)).firstName, 'Amara');
  await fails(service.updateContactInfo(user, { email: 'nowhere', linkedinUrl: 'no address' }), 400, 'email', 'linkedinUrl');
  await fails(service.getContactInfo(nobody), 404);
});

test('A portrait is kept, given and taken away', async () => {
  const portrait = new Blob([Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCABkAFADASIAAhEBAxEB/8QAGAABAQEBAQAAAAAAAAAAAAAAAQIAAwT/xAAeEAEBAQEBAAMBAQEAAAAAAAAAAREhMQJBURJhcf/EABgBAAMBAQAAAAAAAAAAAAAAAAECAwAF/8QAGxEBAQEBAQEBAQAAAAAAAAAAAAECERIhQTH/2gAMAwEAAhEDEQA/APN/jDyt/X6n5dO65SNajWuW9K/xto3ret5Hp9MTNNGRhfwRrTG8l9NaL8dOdTmVThdC3BFfKZWzBnE+tp1O/p08zKPqrlPERVa5PNfE0bZcrVNpaW13uYj5TetuzjS8wtgypvotN/RTROxOkYVM/KVUq7dczLinPg+mvqbFWfabeJWD3plOpnIrmDctNCt9HOYJzlLnJdb4N4Z0KvOqyJzfR5MonmG96FJBVPOpV5BpLn9bN+icjfaZeNL0dZLmr3DUbp230szYGlfGzNb5eJjXh4jbwQ2YJ6qnnw80GnD9JHnVO/qbBTo9Pc9S6ZTqDpJng+l+Nbqd5g6Pn9LfrrMs/wCN57XOXqvr0ODI6eJ+U/Brf1kaTjSuTMypW+zPWZgv8a8aMwfgwlmKopz+VZhhK//Z', 'base64')], { type: 'image/jpeg' });
  const kept = await service.setPhoto(user, portrait);
  assert.equal(kept.mediaType, 'image/jpeg');
  const file = await service.getPhoto(user);
  assert.deepEqual([file.type, file.size], ['image/jpeg', kept.length]);
  await fails(service.setPhoto(user, new Blob(['<svg/>'], { type: 'image/png' })), 400, 'photo');
  await service.deletePhoto(user);
  await fails(service.getPhoto(user), 404);
  await fails(service.deletePhoto(user), 404);
});

test('Summaries have one main wording, an order and a history', async () => {
  const first = await service.createSummaryVariation(user, 'Engineer of tides.', 'Short');
  const second = await service.createSummaryVariation(user, 'Leads people.');
  assert.deepEqual([first.isMain, first.title, second.isMain, second.title], [true, 'Short', false, undefined]);
  assert.equal((await service.setMainSummary(user, second.id)).isMain, true);
  assert.equal((await service.getSummaryVariation(user, first.id)).isMain, false);
  assert.deepEqual(await service.reorderSummaries(user, [second.id, first.id]), [second.id, first.id]);
  assert.deepEqual((await service.getSummaries(user)).map(summary => summary.id), [second.id, first.id]);

  const changed = await service.updateSummaryVariation(user, first.id, { content: 'Engineer of tides and storms.' });
  assert.equal(changed.revision, 2);
  assert.deepEqual((await service.getSummaryRevisions(user, first.id)).map(revision => revision.number).sort(), [1, 2]);
  assert.equal((await service.getSummaryRevision(user, first.id, 1)).content, 'Engineer of tides.');
  assert.equal((await service.restoreSummaryRevision(user, first.id, 1)).content, 'Engineer of tides.');
  await service.deleteSummaryVariation(user, second.id);
  assert.deepEqual((await service.getSummaries(user)).map(summary => [summary.id, summary.isMain]), [[first.id, true]]);

  await fails(service.createSummaryVariation(user, '  '), 400, 'content');
  await fails(service.updateSummaryVariation(user, first.id, { content: null }), 400, 'content');
  await fails(service.setMainSummary(user, second.id), 404);
  await fails(service.deleteSummaryVariation(user, second.id), 404);
  await fails(service.reorderSummaries(user, [nobody]), 400, 'ids');
  await fails(service.restoreSummaryRevision(user, first.id, 9), 404);
});

test('A job takes its first wording with it and tells whether it goes on', async () => {
  const job = await service.createExperienceEntry(user, { ...samples.experience[0], isCurrent: true, displayOrder: 0, mainContent: 'Built the gauges.' });
  assert.deepEqual([job.isCurrent, job.mainContent, job.variations.length], [true, 'Built the gauges.', 1]);
  const wording = await service.createExperienceContentVariation(user, job.id, 'Led the crew.', 'Leadership');
  assert.deepEqual((await service.getExperienceContentVariations(user, job.id)).map(each => each.id), [job.variations[0].id, wording.id]);
  assert.equal((await service.updateExperienceEntry(user, job.id, { endDate: '2023', isCurrent: false })).isCurrent, false);
  assert.deepEqual((await service.getExperienceEntries(user)).map(each => each.id), [job.id]);
  await fails(service.createExperienceEntry(user, { startDate: '2019-13' }), 400, 'companyName', 'jobTitle', 'startDate');
  await fails(service.updateExperienceEntry(user, job.id, { jobTitle: null, colour: 'red' }), 400, 'colour', 'jobTitle');
  await fails(service.createExperienceContentVariation(user, nobody, 'Led the crew.'), 404);
  await service.deleteExperienceEntry(user, job.id);
  await fails(service.deleteExperienceEntry(user, job.id), 404);
});

for (const [section, list, create, update, remove] of [
  ['education', 'getEducationEntries', 'createEducationEntry', 'updateEducationEntry', 'deleteEducationEntry'],
  ['projects', 'getProjects', 'createProject', 'updateProject', 'deleteProject'],
  ['skills', 'getSkills', 'createSkill', 'updateSkill', 'deleteSkill'],
  ['certificates', 'getCertificates', 'createCertificate', 'updateCertificate', 'deleteCertificate'],
]) {
  test(`The methods for ${section} make, list, change and delete`, async () => {
    const made = await service[create](user, samples[section][0]);
    const changed = await service[update](user, made.id, samples[section][1]);
    assert.deepEqual(changed, { ...made, ...samples[section][1], version: changed.version, updatedAt: changed.updatedAt });
    assert.deepEqual(await service[list](user), [changed]);
    await fails(service[create](user, { colour: 'red', ...samples[section][0] }), 400, 'colour');
    await fails(service[update](user, nobody, samples[section][1]), 404);
    await service[remove](user, made.id);
    assert.deepEqual(await service[list](user), []);
  });
}

test('Skills are listed by type and have one name each', async () => {
  const hard = await service.createSkill(user, { skillName: 'Welding', skillType: 'hard_skill' });
  await service.createSkill(user, { skillName: 'Patience', skillType: 'soft_skill' });
  assert.deepEqual((await service.getSkills(user, 'hard_skill')).map(skill => skill.skillName), ['Welding']);
  await assert.rejects(service.createSkill(user, { skillName: ' welding', skillType: 'hard_skill' }), error => {
    assert.deepEqual([error.status, error.problem.existingId], [409, hard.id]);
    return true;
  });
  await assert.rejects(service.getSkills(user, 'loud_skill'), error => [400, 404].includes(error.status));
});

test('Certificates that have expired can be left out', async () => {
  await service.createCertificate(user, { ...samples.certificates[0], dateObtained: '2001', expirationDate: '2004' });
  assert.equal((await service.getCertificates(user)).length, 1);
  assert.deepEqual(await service.getCertificates(user, { includeExpired: false }), []);
});

test('Every section has every operation', async () => {
  for (const [section, [body, changes]] of Object.entries(samples)) {
    const one = await service.createEntry(user, section, body);
    const two = await service.createEntry(user, section, { ...body, ...(section === 'skills' && { skillName: 'Rigging' }) });
    const ids = (await service.getEntries(user, section)).map(entry => entry.id).reverse();
    assert.ok(ids.includes(one.id) && ids.includes(two.id));
    assert.deepEqual(await service.reorderEntries(user, section, ids), ids);
    assert.equal((await service.updateEntry(user, section, one.id, changes)).id, one.id);
    assert.equal((await service.getEntry(user, section, one.id)).id, one.id);
    if ('variations' in one) await wordings(section, one.id);
    await service.deleteEntry(user, section, two.id);
    await fails(service.getEntry(user, section, two.id), 404);
    await fails(service.updateEntry(user, section, one.id, { colour: 'red' }), 400, 'colour');
  }
});

async function wordings(section, id) {
  const one = await service.createContentVariation(user, section, id, { content: 'Built it.', title: 'Short' });
  const two = await service.createContentVariation(user, section, id, { content: 'Built it with others.', language: 'en' });
  assert.deepEqual(await service.reorderContentVariations(user, section, id, [two.id, one.id]), [two.id, one.id]);
  assert.equal((await service.setMainContentVariation(user, section, id, two.id)).isMain, true);
  assert.equal((await service.updateContentVariation(user, section, id, two.id, { content: 'Led it.' })).revision, 2);
  assert.equal((await service.getContentRevisions(user, section, id, two.id)).length, 2);
  assert.equal((await service.getContentRevision(user, section, id, two.id, 1)).content, 'Built it with others.');
  assert.equal((await service.restoreContentRevision(user, section, id, two.id, 1)).revision, 3);
  assert.equal((await service.getContentVariation(user, section, id, two.id)).content, 'Built it with others.');
  await service.deleteContentVariation(user, section, id, one.id);
  assert.deepEqual((await service.getContentVariations(user, section, id)).map(each => each.id), [two.id]);
  await fails(service.createContentVariation(user, section, id, { title: 'No text' }), 400, 'content');
}

test('The whole bank comes at once, and as a resume prints it', async () => {
  const bank = await service.getCompleteSkillBank(user);
  for (const section of Object.keys(samples)) assert.ok(bank[section].length > 0, section);
  const resume = await service.exportForResume(user, ['experience', 'skills']);
  assert.equal(resume.sections.length, 2);
  assert.ok((await service.exportForResume(user)).sections.length > 2);
  await fails(service.exportForResume(user, ['hobbies']), 400, 'sections');
  const named = await service.updateSkillBank(user, { title: 'Mine', defaultPaper: 'letter' }, { ifMatch: bank.version });
  assert.deepEqual([named.title, named.defaultPaper], ['Mine', 'letter']);
  await fails(service.updateSkillBank(user, { title: 'Theirs' }, { ifMatch: bank.version }), 412);
  await fails(service.updateSkillBank(user, { defaultPaper: 'papyrus' }), 400, 'defaultPaper');
});

test('The profile is read and changed', async () => {
  const profile = await service.updateProfile(user, { currentTitle: 'Engineer', desiredSalaryMin: 50000.5, salaryCurrency: 'EUR' });
  assert.deepEqual(await service.getProfile(user), profile);
  await fails(service.updateProfile(user, { salaryCurrency: 'euro' }), 400, 'salaryCurrency');
});

test('What is deleted comes back from the trash until it is emptied', async () => {
  const [job] = await service.getExperienceEntries(user);
  await service.deleteExperienceEntry(user, job.id);
  const [deletion] = await service.getTrash(user);
  assert.equal(deletion.kind, 'entry');
  await service.restoreFromTrash(user, deletion.id);
  assert.equal((await service.getEntry(user, 'experience', job.id)).mainContent, job.mainContent);

  await service.resetSkillBank(user);
  assert.deepEqual(await service.getExperienceEntries(user), []);
  await service.emptyTrash(user);
  assert.deepEqual(await service.getTrash(user), []);
  await fails(service.restoreFromTrash(user, deletion.id), 404);
});

test('A PDF is checked', async () => {
  const pdf = '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\ntrailer<</Root 1 0 R>>';
  const report = await service.checkFile(user, new Blob([pdf]));
  assert.equal(report.file.pages, 1);
  assert.ok(report.findings.some(({ rule, severity }) => rule === 'pictures' && severity === 'error'));
  await fails(service.checkFile(user, new Blob(['Just a text.'])), 400, '');
  await fails(service.checkResume(user, nobody), 404);
});

test('A file is tried, imported and undone', async () => {
  const file = JSON.stringify({ skills: [{ name: 'Splicing' }], work: [{ name: 'Nordlys', position: 'Rigger', startDate: '2015' }] });
  const trial = await service.importFile(user, file, { dryRun: true });
  assert.deepEqual([trial.dryRun, trial.import, trial.counts.added], [true, undefined, 2]);
  const { import: made, items } = await service.importFile(user, new Blob([file]), { fileName: 'rigger.json' });
  assert.deepEqual([made.fileName, items], ['rigger.json', trial.items]);
  assert.deepEqual((await service.getImports(user))[0], made);
  assert.deepEqual((await service.getImport(user, made.id)).items, items);

  const undone = await service.undoImport(user, made.id);
  assert.deepEqual([undone.wasUndone, undone.went.filter(item => item.kind === 'add').length, undone.leftAlone, undone.deletion.kind], [false, 2, [], 'import']);
  assert.equal((await service.undoImport(user, made.id)).wasUndone, true);
  await fails(service.importFile(user, 'Just a text.'), 400, '');
  await fails(service.getImport(user, nobody), 404);
  await fails(service.undoImport(user, nobody), 404);
});

after(() => {
  const methods = Object.getOwnPropertyNames(SkillBankApiService.prototype).filter(name => name !== 'constructor');
  assert.deepEqual(methods.filter(name => !calls.has(name)), [], 'These methods were never called.');
  assert.deepEqual(Object.keys(routes).sort(), methods.sort());

  const reached = new Set([...calls.values()].flatMap(ids => [...ids]));
  const ofOthers = operation => operation.method === 'PUT' || !/^\/api\/(skill-bank\/\{user_id\}(\/|$)|users\/\{user_id\}$)/.test(operation.path);
  assert.deepEqual(documented.filter(each => !ofOthers(each) && !reached.has(each.id)).map(each => each.id), [], 'No method leads to these operations.');
  for (const [method, id] of Object.entries(routes)) assert.ok(calls.get(method).has(id), `${method} never led to ${id}.`);
});
