// Text from right to left stands in a file as it is seen, and PDF.js turns it around letter by letter. A glyph that stands for several letters, as
// lam with alef does, must be turned as one: its letters are in reading order already.

/** Gives a function that takes the pieces of text of a page one after the other, as PDF.js has them, and answers each with its ligatures put right. */
export function ligatureMender(glyphs) {
  const rest = glyphs.flatMap((letters) => (clean(letters).length > 0 ? [clean(letters)] : []));
  let at = 0;
  let isAligned = rest.some((letters) => letters.length > 1);
  return ({ str, dir }) => {
    if (!isAligned) return str;
    const words = clean(str);
    const own = [];
    for (let length = 0; length < words.length && at < rest.length; at++) {
      own.push(rest[at]);
      length += rest[at].length;
    }
    const seen = own.join('');
    isAligned = seen.length === words.length;
    const isPlain = dir === 'rtl' && own.some((letters) => letters.length > 1) && [...seen].reverse().join('') === words && !/\s/.test(str.trim());
    return isPlain ? str.replace(words, own.reverse().join('')) : str;
  };
}

/** Without white space and characters without a form: of those PDF.js makes and drops some. */
function clean(letters) {
  return letters.replace(/[\s\p{Cf}]/gu, '');
}
