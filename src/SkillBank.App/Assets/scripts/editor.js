// The toolbar of a wording, its live count, and fields that grow with their text.
const marks = { bold: '**', italic: '*' };

document.addEventListener('click', event => {
  const button = event.target.closest('[data-mark]');
  if (button) apply(button.closest('[data-editor]').querySelector('textarea'), button.dataset.mark);
});

document.addEventListener('keydown', event => {
  const text = event.target;
  if (!text.matches?.('[data-editor] textarea')) return;
  const key = event.key.toLowerCase();     // a capital while the capitals are locked
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (key === 'b' || key === 'i')) {
    event.preventDefault();
    apply(text, key === 'b' ? 'bold' : 'italic');
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) goOn(event, text);
});

document.addEventListener('input', event => {
  if (event.target.matches('[data-editor] textarea')) count(event.target);
});

function apply(text, mark) {
  const { selectionStart: start, selectionEnd: end, value } = text;
  const chosen = value.slice(start, end);
  if (mark === 'bullets') return bullets(text);
  if (mark === 'link') {
    const [words, address] = /^https?:\/\//.test(chosen) ? ['', chosen] : [chosen, 'https://'];
    return put(text, start, end, `[${words}](${address})`, words ? start + words.length + 3 : start + 1, words ? start + words.length + 3 + address.length : start + 1);
  }
  const sign = marks[mark];
  if (value.slice(start - sign.length, start) === sign && value.slice(end, end + sign.length) === sign)
    return put(text, start - sign.length, end + sign.length, chosen, start - sign.length, end - sign.length);
  put(text, start, end, sign + chosen + sign, start + sign.length, end + sign.length);
}

// Turns the lines of the selection into bullets, or back.
function bullets(text) {
  const { value } = text;
  const start = value.lastIndexOf('\n', text.selectionStart - 1) + 1;
  const next = value.indexOf('\n', text.selectionEnd);
  const end = next < 0 ? value.length : next;
  const lines = value.slice(start, end).split('\n');
  const all = lines.every(line => /^[-*] /.test(line) || !line.trim());
  const changed = lines.map(line => all ? line.replace(/^[-*] /, '') : /^[-*] /.test(line) || !line.trim() && lines.length > 1 ? line : `- ${line}`).join('\n');
  put(text, start, end, changed, start + changed.length, start + changed.length);
}

// Enter in a bullet begins the next one; in an empty bullet it ends the list.
function goOn(event, text) {
  const { selectionStart: at, selectionEnd, value } = text;
  if (at !== selectionEnd) return;
  const start = value.lastIndexOf('\n', at - 1) + 1;
  const bullet = /^([-*] )(.*)$/.exec(value.slice(start, at));
  if (!bullet) return;
  event.preventDefault();
  if (bullet[2]) put(text, at, at, `\n${bullet[1]}`, at + 3, at + 3);
  else put(text, start, at, '', start, start);
}

// As if it had been typed, so that the browser's own undo knows it.
function put(text, start, end, what, from, to) {
  text.focus();
  text.setSelectionRange(start, end);
  if (!document.execCommand(what ? 'insertText' : 'delete', false, what)) {
    text.setRangeText(what, start, end);
    text.dispatchEvent(new Event('input', { bubbles: true }));
  }
  text.setSelectionRange(from, to);
}

function count(text) {
  const editor = text.closest('[data-editor]');
  const lines = text.value.split('\n').map(line => line.replace(/^[-*] /, '')).filter(line => line.trim());
  const words = lines.join(' ').split(/\s+/).filter(Boolean).length;
  const longest = Math.max(0, ...lines.map(line => [...line].length));
  put('[data-count-words]', words === 1 ? '1 word' : `${words} words`);
  put('[data-count-lines]', lines.length === 1 ? '1 line' : `${lines.length} lines`);
  put('[data-count-longest]', longest ? `longest ${longest} characters` : '');
  function put(place, said) { const element = editor.querySelector(place); if (element) element.textContent = said; }
}

// Where the browser cannot let a field grow by style alone.
const grows = CSS.supports('field-sizing', 'content');
function grow(text) {
  if (grows) return;
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight + 2}px`;
}
document.addEventListener('input', event => { if (event.target.matches('textarea.autogrow')) grow(event.target); });

function ready() {
  for (const text of document.querySelectorAll('textarea.autogrow')) grow(text);
  for (const text of document.querySelectorAll('[data-editor] textarea')) count(text);
}
document.addEventListener('htmx:afterSettle', ready);
ready();

// The switch beside an end date empties it.
document.addEventListener('change', event => {
  if (!event.target.matches('[data-ongoing]')) return;
  const end = event.target.form?.elements.endDate;
  if (end && event.target.checked) end.value = '';
});
document.addEventListener('input', event => {
  if (event.target.name !== 'endDate') return;
  const goesOn = event.target.form?.elements.ongoing;
  if (goesOn && event.target.value.trim()) goesOn.checked = false;
});
