// The texts that stand in for letters. A letter that is drawn with several glyphs, or with one that elsewhere means another letter, carries the true
// text beside it as /ActualText (ISO 32000-1, 14.9.4). PDF.js does not look at it.
import pdfLib from 'pdf-lib/dist/pdf-lib.min.js';

const { PDFArray, PDFHexString, PDFRawStream, PDFString, decodePDFRawStream } = pdfLib;
const MOST_BYTES = 8_000_000;

/** For each piece of marked content on a page, in order, its text or null; null when there is nothing such on the page. */
export function replacementsOf(page) {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  const parts = streams.filter((stream) => stream instanceof PDFRawStream).map((stream) => Buffer.from(decodePDFRawStream(stream).decode()));
  const bytes = Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
  return bytes.length <= MOST_BYTES && bytes.includes('/ActualText') ? markedContent(bytes.toString('latin1')) : null;
}

function markedContent(content) {
  const found = [];
  let depth = 0; // of dictionaries
  let properties = ''; // the last dictionary before an operator
  let from = 0;
  let at = 0;
  while (at < content.length) {
    const two = content.slice(at, at + 2);
    if (two === '<<') {
      if (depth++ === 0) from = at;
      at += 2;
    } else if (two === '>>') {
      if (depth > 0 && --depth === 0) properties = content.slice(from, at);
      at += 2;
    } else if (content[at] === '(') {
      at = afterString(content, at);
    } else if (content[at] === '<') {
      at = after(content, '>', at);
    } else if (content[at] === '%') {
      at = after(content, '\n', at);
    } else if (depth === 0 && isRegular(content, at)) {
      const start = at;
      while (isRegular(content, at)) at++;
      const word = content.slice(start, at);
      if (word === 'BDC' || word === 'BMC') found.push(word === 'BDC' ? actualText(properties) : null);
      if (word === 'ID') at = after(content, 'EI', at); // the bytes of a picture
      if (/^[A-Za-z'"]/.test(word)) properties = '';
    } else {
      at++;
    }
  }
  return found;
}

function actualText(properties) {
  const key = properties.indexOf('/ActualText');
  if (key < 0) return null;
  const start = properties.slice(key + 11).search(/\S/) + key + 11;
  if (properties[start] === '(') return PDFString.of(properties.slice(start + 1, afterString(properties, start) - 1)).decodeText().slice(0, 1000);
  if (properties[start] === '<') return PDFHexString.of(properties.slice(start + 1, after(properties, '>', start) - 1)).decodeText().slice(0, 1000);
  return null;
}

function afterString(content, at) {
  let depth = 0;
  for (; at < content.length; at++) {
    if (content[at] === '\\') at++;
    else if (content[at] === '(') depth++;
    else if (content[at] === ')' && --depth === 0) return at + 1;
  }
  return content.length;
}

function after(content, end, at) {
  const found = content.indexOf(end, at);
  return found < 0 ? content.length : found + end.length;
}

/** Whether a character belongs to a word or a number: names begin with a slash, which is none (ISO 32000-1, 7.2.2). */
function isRegular(content, at) {
  return at < content.length && !' \t\r\n\f\0()<>[]{}/%'.includes(content[at]);
}
