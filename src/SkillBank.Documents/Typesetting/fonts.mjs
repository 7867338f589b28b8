// What the worker knows about fonts: where they are, and which characters none of them has.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = join(fileURLToPath(import.meta.url), '..');

// Those for Chinese, Japanese and Korean are as large as all others together five times over: a compiler without them starts at once.
export function fontFolders(wide, own) {
  return [join(here, 'fonts'), own, wide && join(here, 'fonts-wide')].filter((folder) => folder && existsSync(folder));
}

const judged = new WeakMap();

/**
 * Those of some characters that the compiler has no font for: neither in the folders, nor in itself, nor on the machine. It does not tell, except when a
 * standard forbids it; and as a run of text fails as a whole, each character stands in a paragraph of its own.
 */
export function lacking(compiler, characters) {
  if (!judged.has(compiler)) judged.set(compiler, new Map());
  const known = judged.get(compiler);
  const unknown = [...characters].filter((character) => !known.has(character));
  if (unknown.length > 0) {
    const compiled = compiler.compile({
      mainFileContent: '#set document(title: "x", date: none)\n#for c in json(bytes(sys.inputs.characters)) { par(text(c)) }',
      inputs: { characters: JSON.stringify(unknown) },
    });
    if (!compiled.result) return [];
    const missing = new Set();
    try {
      compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    } catch (failure) {
      for (const text of refusal(String(failure?.code ?? failure?.message ?? failure)).missing) for (const character of text) missing.add(character);
    }
    for (const character of unknown) known.set(character, missing.has(character));
  }
  return [...characters].filter((character) => known.get(character));
}

// What a standard objected to comes as Rust's debug text: strings within strings, escaped twice.
export function refusal(text) {
  const missing = new Set();
  const others = new Set();
  for (const [, escaped] of text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)) {
    const message = unescape(escaped);
    const character = /the text `"(.*?)"` could not be displayed/s.exec(message);
    if (character) missing.add(unescape(character[1]));
    else others.add(message);
  }
  if (missing.size === 0 && others.size === 0) others.add(text.slice(0, 500));
  return { missing: [...missing], others: [...others] };
}

function unescape(text) {
  return text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code, character) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : ({ n: '\n', r: '\r', t: '\t', 0: '\0' })[character] ?? character);
}
