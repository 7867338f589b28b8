// Typesets documents for the program that started it. Frames go in at stdin and out at stdout, one answer to each request:
//   4 bytes length of the head, 4 bytes length of the body (both big-endian), the head as JSON, the body as bytes.
// Request  { template, workspace, output, standard, maxPages, page, width, photo, photoLength, wideFonts, doubtful } and the document as JSON, with the portrait behind it.
// Answer   { pages, missing, notes } and the PDF, or nothing but { filling: { page, part, lines } } of the last page,
//   as the output asks for; for SVG also { lengths, marks, width, height } and the files one after the other; for PNG also { width, height } and the
//   picture of the page, or nothing when there is no such page; or { error, detail }. With the output "read" the body is a PDF that is read
//   instead (reading.mjs).
// The native compiler blocks this process while it works: the deadline and the memory limit are kept by the program outside.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fontFolders, lacking, refusal } from './fonts.mjs';
import { cutPages } from './pages.mjs';
import { read } from './reading.mjs';

const parent = process.ppid; // asked first of all: once the program outside is gone, this is somebody else
const require = createRequire(import.meta.url);
console.log = console.error; // stdout belongs to the frames
process.stdout.on('error', () => process.exit(0));
process.on('SIGINT', () => {}); // Ctrl+C is for the program outside, which then closes our stdin

const [installed, ownFonts] = process.argv.slice(2);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const compilers = new Map();
compilerFor(installed, false);

send({ ready: process.versions.node });
startWatchdog();

for await (const { head, body } of frames(process.stdin)) {
  let answer;
  try {
    answer = head.output === 'read' ? await read(head, body) : typeset(head, body);
  } catch (failure) {
    answer = { head: { error: 'failed', detail: String(failure?.code ?? failure?.message ?? failure).slice(0, 2000) } };
  }
  send(answer.head, answer.body);
  for (const compiler of compilers.values()) compiler.evictCache(10);
  // Native documents are released by finalizers, and those run only when the event loop turns.
  await new Promise((resolve) => setImmediate(resolve));
}
process.exit(0);

// Templates can only read what lies in their workspace. Those of the person's own find the library there, as if it lay in it.
function compilerFor(workspace, wideFonts) {
  const key = `${wideFonts} ${workspace}`;
  if (!compilers.has(key)) compilers.set(key, NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders(wideFonts, ownFonts) }] }));
  return compilers.get(key);
}

function typeset({ workspace, photo, photoLength, wideFonts, doubtful, ...request }, body) {
  const root = workspace ?? installed;
  const compiler = compilerFor(root, wideFonts);
  const data = body.subarray(0, body.length - photoLength);
  if (photo) compiler.mapShadow(join(root, photo), body.subarray(data.length));
  if (root !== installed) compiler.mapShadow(join(root, 'lib.typ'), readFileSync(join(installed, 'lib.typ')));
  try {
    const { head, body } = compile(compiler, { root, ...request }, data);
    if (doubtful && head.missing) head.missing = [...new Set([...head.missing, ...lacking(compiler, doubtful)])];
    return { head, body };
  } finally {
    compiler.resetShadow();
  }
}

function compile(compiler, { root, template, output, standard, maxPages, page, width }, data) {
  const compiled = compiler.compile({
    mainFilePath: join(root, template, 'template.typ'),
    inputs: { data: data.toString('utf8'), ...(output === 'svg' && { marks: '' }), ...(output === 'count' && { measure: '' }) },
  });
  if (!compiled.result) {
    return { head: { error: 'template', detail: diagnostics(compiler, compiled.takeError()).join('\n') } };
  }
  const notes = diagnostics(compiler, compiled.takeWarnings());
  const pages = compiled.result.numOfPages;
  if (pages > maxPages) return { head: { error: 'pages', pages } };
  if (output === 'count') return { head: { pages, missing: [], notes, filling: compiler.query(compiled.result, { selector: '<filling>', field: 'value' })[0] } };
  if (output === 'svg') {
    const { drawn, width, height } = cutPages(compiler.plainSvg(compiled.result), pages);
    const files = drawn.map(({ svg }) => Buffer.from(svg, 'utf8'));
    const marks = drawn.flatMap((page, i) => page.marks.map((mark) => ({ ...mark, page: i + 1 })));
    return { head: { pages, missing: [], notes, lengths: files.map((file) => file.length), marks, width, height }, body: Buffer.concat(files) };
  }
  if (output === 'png') {
    if (page > pages) return { head: { pages, missing: [], notes } };
    const { svg } = cutPages(compiler.plainSvg(compiled.result), pages).drawn[page - 1];
    const { Resvg } = require('@resvg/resvg-js'); // only now: a worker for a single PDF starts sooner without
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render();
    return { head: { pages, missing: [], notes, width: picture.width, height: picture.height }, body: picture.asPng() };
  }
  if (!standard) return { head: { pages, missing: [], notes }, body: compiler.pdf(compiled.result, {}) };
  try {
    return { head: { pages, missing: [], notes }, body: compiler.pdf(compiled.result, { pdfStandard: standard }) };
  } catch (failure) {
    // A standard is refused as a whole, most often for a character that no font has. Without it the file is still tagged.
    const { missing, others } = refusal(String(failure?.code ?? failure?.message ?? failure));
    return { head: { pages, missing, notes: [...notes, ...others], refused: true }, body: compiler.pdf(compiled.result, {}) };
  }
}

function diagnostics(compiler, error) {
  if (!error) return [];
  return compiler.fetchDiagnostics(error).map(({ message, path, range }) =>
    range ? `${message} (${path}:${range.start.line + 1}:${range.start.character + 1})` : message);
}

function send(head, body) {
  const text = Buffer.from(JSON.stringify(head), 'utf8');
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(text.length, 0);
  lengths.writeUInt32BE(body?.length ?? 0, 4);
  process.stdout.write(Buffer.concat(body ? [lengths, text, body] : [lengths, text]));
}

async function* frames(stream) {
  let chunks = [];
  let have = 0;
  let need = 8;
  const take = (count) => {
    const all = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    chunks = [all.subarray(count)];
    have -= count;
    return all.subarray(0, count);
  };
  let headLength = -1;
  for await (const chunk of stream) {
    chunks.push(chunk);
    have += chunk.length;
    while (have >= need) {
      const part = take(need);
      if (headLength < 0) {
        headLength = part.readUInt32BE(0);
        need = headLength + part.readUInt32BE(4);
      } else {
        yield { head: JSON.parse(part.subarray(0, headLength).toString('utf8')), body: part.subarray(headLength) };
        headLength = -1;
        need = 8;
      }
    }
  }
}

// An idle worker ends with its stdin. A busy one would not notice that the program outside was killed, and would work on for nobody.
function startWatchdog() {
  new Worker(
    `const { workerData: parent } = require('node:worker_threads');
     setInterval(() => {
       let alive = process.ppid === parent;
       try { process.kill(parent, 0); } catch (e) { alive = alive && e.code === 'EPERM'; }
       if (!alive) process.kill(process.pid, 'SIGKILL');
     }, 1000);`,
    { eval: true, workerData: parent },
  ).unref();
}
