// Cuts the SVG that the typesetter makes of all pages, one below the other, into one file for each page.
// The typesetter writes one element a line, indented by four spaces a level, and text only as outlines: no text of a document stands in it.
import { takeMarks } from './marks.mjs';

/**
 * The pages in order, each as a standalone SVG file with the marks that stood on it, and their size in points; throws when the typesetter's output
 * is not what this expects.
 */
export function cutPages(svg, count) {
  const head = /^<svg class="typst-doc" viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (!head) throw new Error('The typesetter made an SVG of an unknown kind.');
  const [width, height] = [Number(head[1]), Number(head[2]) / count];
  const blocks = [...elements(svg.split('\n').slice(1, -1), 4)];
  const pages = blocks.filter((block) => block[0].startsWith('    <g'));
  if (pages.length !== count) throw new Error(`The typesetter made an SVG of ${pages.length} groups for ${count} pages.`);
  const definitions = blocks.filter((block) => block[0].startsWith('    <defs')).flatMap((block) => [...elements(block.slice(1, -1), 8)]);
  const cut = pages.map((page) => {
    const { lines, marks } = takeMarks(page.slice(1, -1).map((line) => line.trim()));
    // The typesetter writes the addresses of links as they are.
    const content = lines.map((line) => line.replace(/href="([^"]*)"/g, (_, url) => `href="${escape(url)}"`)).join('');
    const named = new Set([...content.matchAll(/xlink:href="#(\w+)"/g)].map(([, id]) => id));
    const used = definitions.filter(([first]) => {
      const symbol = /^ +<symbol id="(\w+)"/.exec(first);
      return !symbol || named.has(symbol[1]);
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">`
      + `<rect width="${width}" height="${height}" fill="#ffffff"/><g>${content}</g><defs>${used.flat().map((line) => line.trim()).join('')}</defs></svg>`;
    return { svg, marks };
  });
  return { width, height, drawn: cut };
}

function escape(url) {
  return url.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The elements at one level of indentation, each as its lines. */
function* elements(lines, indent) {
  const open = `${' '.repeat(indent)}<`;
  let element = [];
  for (const line of lines) {
    element.push(line);
    const atLevel = line.startsWith(open);
    if (atLevel && (line.startsWith(`${open}/`) || line.endsWith('/>') || (element.length === 1 && /<\/\w+>$/.test(line)))) {
      yield element;
      element = [];
    }
  }
}
