// What a PDF is made of: fonts with what maps them to Unicode, pictures, scripts, enclosed files. Nothing is drawn or unpacked for it.
import pdfLib from 'pdf-lib/dist/pdf-lib.min.js';
import { replacementsOf } from './replacements.mjs';

const { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } = pdfLib;
const MOST_OBJECTS = 400_000;
const MOST_IMAGES = 200;
const DEEPEST = 6; // forms within forms

/** The parts, or null when the file is too broken, too large or too encrypted to be taken apart; its text may be readable all the same. */
export async function readParts(bytes, maxPages) {
  let document;
  try {
    document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: false });
    if (document.isEncrypted) return null;
    const objects = document.context.enumerateIndirectObjects();
    if (objects.length > MOST_OBJECTS) return null;
    const pages = document.getPages().slice(0, maxPages).map((page) => ({ images: imagesOf(page), replacements: replacementsOf(page) }));
    return { ...actions(objects), fonts: fontsOf(objects, document.getPages().slice(0, maxPages)), pages };
  } catch {
    return null;
  }
}

function actions(objects) {
  let scripts = 0;
  let launches = 0;
  let enclosed = 0;
  const visit = (object, depth) => {
    if (depth > DEEPEST) return;
    if (object instanceof PDFArray) {
      for (const value of object.asArray()) visit(value, depth + 1);
    } else if (object instanceof PDFDict) {
      const kind = nameOf(object.get(PDFName.of('S')));
      if (kind === 'JavaScript' || object.has(PDFName.of('JS'))) scripts++;
      else if (kind === 'Launch') launches++;
      if (object.has(PDFName.of('EF'))) enclosed++;
      for (const value of object.values()) visit(value, depth + 1);
    }
  };
  for (const [, object] of objects) visit(object instanceof PDFStream ? object.dict : object, 0);
  return { scripts, launches, enclosed };
}

function fontsOf(objects, pages) {
  const fonts = [];
  // Most fonts are objects of their own, some stand within the page that uses them.
  const within = pages.flatMap((page) => {
    const named = page.node.Resources() && look(page.node.Resources(), 'Font', PDFDict);
    return named ? named.keys().map((key) => named.lookup(key)) : [];
  });
  for (const object of new Set([...objects.map(([, object]) => object), ...within])) {
    if (!(object instanceof PDFDict) || nameOf(object.get(PDFName.of('Type'))) !== 'Font') continue;
    const subtype = nameOf(object.get(PDFName.of('Subtype')));
    if (!subtype || subtype.startsWith('CIDFont')) continue; // reached through the font that it belongs to
    const descendant = look(object, 'DescendantFonts', PDFArray)?.lookupMaybe(0, PDFDict);
    const descriptor = look(descendant ?? object, 'FontDescriptor', PDFDict);
    const encoding = look(object, 'Encoding');
    fonts.push({
      name: nameOf(object.get(PDFName.of('BaseFont'))) ?? nameOf(object.get(PDFName.of('Name'))) ?? '',
      type: subtype,
      embedded: subtype === 'Type3' || ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key))),
      toUnicode: look(object, 'ToUnicode') instanceof PDFStream,
      // A simple font whose encoding is a named one, and the collections of Asian characters, say what their codes mean.
      encoding: nameOf(encoding) ?? (encoding instanceof PDFDict ? (nameOf(encoding.get(PDFName.of('BaseEncoding'))) ?? 'Differences') : encoding ? 'CMap' : null),
    });
  }
  return fonts;
}

function imagesOf(page) {
  const found = [];
  const seen = new Set();
  const visit = (resources, depth) => {
    const objects = resources && look(resources, 'XObject', PDFDict);
    if (!objects || depth > DEEPEST) return;
    for (const [key] of objects.entries()) {
      const object = objects.lookup(key);
      if (!(object instanceof PDFRawStream) || seen.has(object) || found.length >= MOST_IMAGES) continue;
      seen.add(object);
      const kind = nameOf(object.dict.get(PDFName.of('Subtype')));
      if (kind === 'Image') found.push({ width: number(object.dict, 'Width'), height: number(object.dict, 'Height') });
      else if (kind === 'Form') visit(look(object.dict, 'Resources', PDFDict), depth + 1);
    }
  };
  visit(page.node.Resources(), 0);
  return found;
}

function look(dict, key, kind) {
  const value = dict.lookup(PDFName.of(key));
  return !kind || value instanceof kind ? value : undefined;
}

function nameOf(value) {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function number(dict, key) {
  return Math.round(Number(dict.lookup(PDFName.of(key))?.asNumber?.() ?? 0)) || 0;
}
