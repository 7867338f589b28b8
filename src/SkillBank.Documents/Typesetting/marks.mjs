// Finds where things stand on a drawn page. What the template tracks is filled with a color of the alpha 1 of 255, which nothing else has; the rest of
// the color is the number of what it is (lib.typ).
const FILL = /^<path class="typst-shape" fill="#([0-9a-f]{6})01"/;
const RECTANGLE = / d="M 0 0v ([\d.]+) h ([\d.]+) v -[\d.]+ Z ?"/;

/** Takes the marks out of the trimmed lines of a page: what is left of it, and for each mark its number and its rectangle in points. */
export function takeMarks(lines) {
  const marks = [];
  const rest = [];
  const matrices = [[1, 0, 0, 1, 0, 0]];
  for (const line of lines) {
    const fill = FILL.exec(line);
    if (fill) {
      marks.push({ number: parseInt(fill[1], 16), ...rectangle(line, times(matrices.at(-1), matrixOf(line))) });
      continue;
    }
    rest.push(line);
    if (line.startsWith('<g') && !line.endsWith('/>') && !line.endsWith('</g>')) matrices.push(times(matrices.at(-1), matrixOf(line)));
    else if (line.startsWith('</g>')) matrices.pop();
  }
  return { lines: rest, marks };
}

function rectangle(line, [a, b, c, d, e, f]) {
  const size = RECTANGLE.exec(line);
  if (!size) throw new Error('The template tracks something that is no rectangle.');
  const [height, width] = size.slice(1).map(Number);
  // A template may turn things.
  const xs = [0, a * width, c * height, a * width + c * height];
  const ys = [0, b * width, d * height, b * width + d * height];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: round(left + e), y: round(top + f), width: round(Math.max(...xs) - left), height: round(Math.max(...ys) - top) };
}

function matrixOf(line) {
  const transform = / transform="(\w+)\(([^)]*)\)"/.exec(line);
  if (!transform) return [1, 0, 0, 1, 0, 0];
  if (transform[1] !== 'matrix') throw new Error(`The typesetter made an SVG with a transform of an unknown kind: ${transform[1]}.`);
  return transform[2].split(' ').map(Number);
}

function times([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function round(points) {
  return Math.round(points * 100) / 100;
}
