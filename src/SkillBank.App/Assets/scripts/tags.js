// Lists of short texts as tags: Enter or a comma adds one, Backspace takes the last back. The text area behind stays the field of the form.
function ready() {
  for (const box of document.querySelectorAll('.tags')) if (box.parentElement.dataset.tags === undefined || box.dataset.for !== field(box.parentElement)?.name) box.remove();
  for (const place of document.querySelectorAll('[data-tags]')) enhance(place);
}

const field = place => place.querySelector('textarea');
const read = text => text.split(text.includes('\n') ? '\n' : ',').map(item => item.trim()).filter(Boolean);

function enhance(place) {
  const text = field(place);
  if (!text) return;
  text.hidden = true;
  const hint = place.querySelector('p.text-xs');
  if (hint) hint.hidden = true;
  let box = place.querySelector('.tags');
  if (!box) {
    box = document.createElement('div');
    box.className = 'tags';
    box.dataset.keep = '';
    box.dataset.for = text.name;
    const input = document.createElement('input');
    Object.assign(input, { type: 'text', className: 'tags-input', placeholder: place.dataset.tags, maxLength: 200, autocomplete: 'off' });
    const label = place.querySelector('label');
    input.setAttribute('aria-label', `${label.textContent}: ${place.dataset.tags}`);
    box.append(input);
    place.append(box);
    listen(box, input, place);
  }
  draw(box, place);
  if (location.hash === `#${text.id}` && document.activeElement?.closest('.tags') !== box) box.querySelector('input').focus();
}

function listen(box, input, place) {
  // What is typed here is saved only once it is a tag.
  for (const name of ['input', 'change']) box.addEventListener(name, event => event.stopPropagation());
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      take();
    } else if (event.key === 'Backspace' && !input.value) {
      const items = read(field(place).value);
      if (items.length) { event.preventDefault(); input.value = items.pop(); write(place, items); }
    }
  });
  input.addEventListener('blur', take);
  input.addEventListener('paste', event => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\n,;]/.test(pasted)) return;
    event.preventDefault();
    add(place, pasted.split(/[\n,;]/));
  });
  box.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.dataset.remove !== undefined) {
      write(place, read(field(place).value).filter(item => item !== button.dataset.remove));
      input.focus();
    } else if (button?.dataset.offer !== undefined) add(place, [button.dataset.offer]);
    else if (event.target === box) input.focus();
  });
  place.querySelector('label').addEventListener('click', () => input.focus());

  function take() {
    if (!input.value.trim()) return;
    add(place, [input.value]);
    input.value = '';
  }
}

function add(place, more) {
  const items = read(field(place).value);
  for (const item of more.map(text => text.trim()).filter(Boolean)) if (!items.some(known => known.toLowerCase() === item.toLowerCase())) items.push(item);
  write(place, items);
}

function write(place, items) {
  const text = field(place);
  text.value = items.length ? `${items.join('\n')}\n` : '';
  draw(place.querySelector('.tags'), place);
  text.dispatchEvent(new Event('input', { bubbles: true }));
}

function draw(box, place) {
  const items = read(field(place).value);
  const signature = JSON.stringify(items);
  if (box.dataset.drawn === signature) return;
  box.dataset.drawn = signature;
  for (const old of box.querySelectorAll('.tag, .tag-offers')) old.remove();
  const input = box.querySelector('input');
  for (const item of items) {
    const tag = document.createElement('span');
    tag.className = 'tag';
    const name = document.createElement('span');
    name.textContent = item;
    const remove = document.createElement('button');
    Object.assign(remove, { type: 'button', textContent: '×' });
    remove.dataset.remove = item;
    remove.setAttribute('aria-label', `Remove ${item}`);
    tag.append(name, remove);
    input.before(tag);
  }
  const known = new Set(items.map(item => item.toLowerCase()));
  const offers = (place.dataset.offers ?? '').split('\n').filter(offer => offer && !known.has(offer.toLowerCase()));
  if (offers.length === 0) return;
  const line = document.createElement('span');
  line.className = 'tag-offers';
  for (const offer of offers) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'tag-offer', textContent: `+ ${offer}` });
    button.dataset.offer = offer;
    button.setAttribute('aria-label', `Add ${offer}`);
    line.append(button);
  }
  box.append(line);
}

document.addEventListener('htmx:afterSettle', ready);
addEventListener('hashchange', ready);
ready();
