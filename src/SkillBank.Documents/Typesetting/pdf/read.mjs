// The thread that reads one PDF. It loads nothing but what stands in the file: no fonts of the machine, no addresses, no scripts, no pictures.
import { parentPort } from 'node:worker_threads';
import { readParts } from './parts.mjs';
import { readText } from './text.mjs';

parentPort.once('message', async ({ pdf, maxPages }) => {
  try {
    // The first reader keeps what it is given.
    const { pages = [], ...parts } = (await readParts(pdf.slice(), maxPages)) ?? { pages: [], isUnknown: true };
    const reading = await readText(pdf, maxPages, pages.map((page) => page.replacements));
    reading.pages.forEach((page, i) => { page.images = pages[i]?.images ?? []; });
    parentPort.postMessage({ reading: { ...reading, parts: parts.isUnknown ? null : parts } });
  } catch (failure) {
    const reason = failure?.name === 'PasswordException' ? 'password' : 'damaged';
    parentPort.postMessage({ reason, detail: String(failure?.message ?? failure) });
  }
});
