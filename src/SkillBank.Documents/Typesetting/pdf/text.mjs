// The text of a PDF with its places, its structure and its fonts, by Mozilla's PDF.js.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ligatureMender } from './ligatures.mjs';

// PDF.js asks for these when it is loaded; they are for drawing, which is not done here.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {};
const build = 'pdfjs-dist/legacy/build';
globalThis.pdfjsWorker = await import(`${build}/pdf.worker.min.mjs`);
const { getDocument, OPS, Util } = await import(`${build}/pdf.min.mjs`);
const maps = join(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')), '..', 'cmaps', '/');

const MOST_CHARACTERS = 4_000_000;
const MOST_RUNS = 200_000;
const MOST_TAGS = 50_000;
const MOST_HIDDEN = 50;
const MOST_ATTACHMENTS = 10;
const MOST_ATTACHED_BYTES = 4 * 1024 * 1024;

/** Places are in points from the left upper corner of the page as it is shown; a run's y is its baseline. */
export async function readText(data, maxPages, replacements) {
  const document = await getDocument({
    data, cMapUrl: maps, cMapPacked: true, verbosity: 0,
    isEvalSupported: false, enableXfa: false, useSystemFonts: false, disableFontFace: true, useWasm: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: 0,
    fontExtraProperties: true,
  }).promise;
  const { info } = await document.getMetadata();
  const marked = await document.getMarkInfo();
  const fonts = new Map();
  const budget = { characters: MOST_CHARACTERS, runs: MOST_RUNS, tags: MOST_TAGS, hidden: MOST_HIDDEN };
  const pages = [];
  for (let number = 1; number <= Math.min(document.numPages, maxPages); number++) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, fonts, budget, replacements[number - 1]));
    page.cleanup();
  }
  return {
    pageCount: document.numPages, pages, attachments: await attachmentsOf(document), fonts: [...fonts.values()],
    format: text(info.PDFFormatVersion), language: text(info.Language), title: text(info.Title), author: text(info.Author),
    creator: text(info.Creator), producer: text(info.Producer),
    isEncrypted: Boolean(info.EncryptFilterName), isMarked: Boolean(marked?.Marked), hasForm: Boolean(info.IsAcroFormPresent),
  };
}

// The files within, as Base64, in the order of their names; what is larger than any résumé's data is left.
async function attachmentsOf(document) {
  const all = Object.values((await document.getAttachments()) ?? {}).filter(({ content }) => content?.length > 0);
  let left = MOST_ATTACHED_BYTES;
  return all.slice(0, MOST_ATTACHMENTS).filter(({ content }) => content.length <= left && (left -= content.length) >= 0)
    .map(({ filename, content }) => ({ name: String(filename).slice(0, 200), content: Buffer.from(content).toString('base64') }));
}

async function readPage(page, fonts, budget, replacements) {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const { tags, places } = flatten(await page.getStructTree(), budget);
  const pieces = glyphsOf(await page.getOperatorList());
  const mended = ligatureMender(pieces.flat());
  const isBegin = (item) => item.type && item.type !== 'endMarkedContent';
  // Content within forms is not counted, so the two may not agree.
  const actual = content.items.filter(isBegin).length === replacements?.length ? [...replacements] : [];
  const runs = [];
  const open = [];
  for (const item of content.items) {
    if (isBegin(item)) open.push({ id: item.id ?? null, actual: actual.shift() ?? null });
    else if (item.type) open.pop();
    else if (item.str.length > 0) {
      const run = runOf({ ...item, str: mended(item) }, viewport, open.findLast(({ id }) => id !== null)?.id, places, budget);
      const replaced = open.findLast(({ actual }) => actual !== null);
      if (replaced) {
        run.actual = run.text.match(/^\s*/)[0] + replaced.actual; // the space is a gap before the letters, seen by PDF.js
        replaced.actual = ''; // said once, at the first of them
      }
      runs.push(run);
    }
    if (item.hasEOL && runs.length > 0) runs.at(-1).endsLine = true;
  }
  for (const id of Object.keys(content.styles)) {
    if (!fonts.has(id)) fonts.set(id, fontOf(id, page));
  }
  return {
    width: round(viewport.width), height: round(viewport.height), runs, tags,
    links: linksOf(await page.getAnnotations(), viewport), hidden: hiddenIn(pieces, budget), images: [],
  };
}

function runOf({ str, dir, width, transform, fontName }, viewport, id, places, budget) {
  budget.characters -= str.length;
  budget.runs--;
  if (budget.characters < 0 || budget.runs < 0) throw new Error('It holds more text than any résumé.');
  const [a, b, c, d, x, y] = Util.transform(viewport.transform, transform);
  const angle = Math.round(round(Math.atan2(b, a) * 180 / Math.PI));
  const place = places.get(id);
  return {
    text: str, x: round(x), y: round(y), width: round(width), size: round(Math.hypot(c, d)), font: fontName,
    ...(angle !== 0 && { angle }), ...(dir !== 'ltr' && { direction: dir }), ...(place && { tag: place.tag, order: place.order }),
  };
}

// The elements of the structure on a page, each after the one that holds it, and for each piece of content its element and its rank.
function flatten(root, budget) {
  const tags = [];
  const places = new Map();
  const stack = root ? [[root, -1]] : [];
  while (stack.length > 0 && budget.tags > 0) {
    const [node, parent] = stack.pop();
    if (node.type === 'content') {
      places.set(node.id, { tag: parent, order: places.size });
    } else if (node.children) {
      budget.tags--;
      const own = node.role === 'Root' ? parent : tags.push({ role: text(node.role) ?? '', parent, language: text(node.lang) }) - 1;
      for (const child of node.children.toReversed()) stack.push([child, own]);
    }
  }
  return { tags, places };
}

function fontOf(id, page) {
  const font = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  return { id, name: text(font?.name) ?? '', type: text(font?.type) ?? '', isEmbedded: font ? !font.missingFile : null };
}

function linksOf(annotations, viewport) {
  return annotations.filter((annotation) => annotation.subtype === 'Link' && (annotation.url || annotation.unsafeUrl)).slice(0, 500).map((link) => {
    const [x1, y1, x2, y2] = viewport.convertToViewportRectangle(link.rect);
    return {
      url: String(link.url ?? link.unsafeUrl).slice(0, 2000),
      x: round(Math.min(x1, x2)), y: round(Math.min(y1, y2)), width: round(Math.abs(x2 - x1)), height: round(Math.abs(y2 - y1)),
    };
  });
}

/** What the glyphs mean, in the order of the file, each piece of text by itself. */
function glyphsOf({ fnArray, argsArray }) {
  return argsArray.filter((_, i) => fnArray[i] === OPS.showText).map(([glyphs]) => glyphs.map((glyph) => (typeof glyph === 'object' ? glyph?.unicode ?? '' : '')));
}

// PDF.js leaves out characters without a form, such as soft hyphens; other programs do not. Each is given with the letters around it.
function hiddenIn(pieces, budget) {
  const hidden = [];
  for (const letters of pieces) {
    if (budget.hidden <= 0) break;
    letters.forEach((letter, at) => {
      if (!/[\u00AD\u200B\u2060\uFEFF]/.test(letter) || budget.hidden-- <= 0) return;
      hidden.push({ character: letter.codePointAt(0), around: letters.slice(Math.max(0, at - 20), at + 21).join('') });
    });
  }
  return hidden;
}

function text(value) {
  return typeof value === 'string' && value.length > 0 ? value.slice(0, 2000) : undefined;
}

function round(points) {
  return Number.isFinite(points) ? Math.round(Math.max(-1e6, Math.min(1e6, points)) * 100) / 100 : 0;
}
