// Reads a PDF that somebody else may have made. Each is read in a thread of its own that ends with it: whatever the file does there, the next
// request finds the process as it was. A thread that needs too much memory is ended by Node.js; one that takes too long, by the program outside.
import { Worker } from 'node:worker_threads';

const HEAP_MB = 384;

// Loading the reader takes longer than reading: while files come, a thread that has loaded it and has seen no file waits for the next.
const SPARE_MS = 60_000;
let spare = null;
let ending = null;

function start() {
  const thread = new Worker(new URL('./pdf/read.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    stdout: true, // stdout belongs to the frames
    stderr: true, // warnings about the file are of no interest
    env: {},
    execArgv: [],
  });
  thread.unref();
  return thread;
}

function take() {
  clearTimeout(ending);
  const thread = spare ?? start();
  spare = null;
  thread.removeAllListeners();
  return thread;
}

function prepare() {
  clearTimeout(ending);
  if (!spare) {
    spare = start();
    const mine = spare;
    for (const event of ['error', 'exit']) mine.once(event, () => { if (spare === mine) spare = null; });
  }
  ending = setTimeout(() => { spare?.terminate(); spare = null; }, SPARE_MS);
  ending.unref();
}

// Half a pair of code units, which files can hold and JSON for other programs cannot, becomes the replacement character.
const wellFormed = (_, value) => typeof value === 'string' ? value.toWellFormed() : value;

/** Answers { pages } and the reading as JSON, or { error: 'unreadable', reason, detail }; reason is password, damaged, or memory. */
export function read({ maxPages }, body) {
  return new Promise((resolve) => {
    const thread = take();
    thread.ref();
    const refuse = (reason, detail) => resolve({ head: { error: 'unreadable', reason, detail: detail.slice(0, 500) } });
    thread.once('message', ({ reading, reason, detail }) => {
      if (reason) refuse(reason, detail);
      else resolve({ head: { pages: reading.pageCount }, body: Buffer.from(JSON.stringify(reading, wellFormed), 'utf8') });
    });
    thread.once('error', (failure) => refuse(failure.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'damaged', String(failure.message)));
    thread.once('exit', () => refuse('damaged', 'The reading ended early.')); // of no effect after an answer
    thread.postMessage({ pdf: Uint8Array.from(body), maxPages });
    prepare();
  });
}
