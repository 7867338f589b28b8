// Forms that save themselves: half a second after the last key, one request at a time, again and again until it is stored. What was typed is
// never taken out of the page before the server has it.
const quiet = 500;
const longestWait = 8000;
const saves = new Map();

class Save {
  constructor(form) {
    Object.assign(this, { form, timer: 0, running: null, dirty: false, failures: 0, refused: false, sent: null });
  }

  get isNew() { return this.form.dataset.autosave === 'new'; }

  changed(delay = quiet) {
    this.dirty = true;
    this.refused = false;
    clearTimeout(refresh);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), delay);
    show();
  }

  // Resolves when everything typed so far is stored, or cannot be.
  async run() {
    clearTimeout(this.timer);
    if (this.running) return this.running.then(() => this.dirty && !this.refused ? this.run() : undefined);
    if (!this.dirty || (this.isNew && !isComplete(this.form))) return;
    this.running = this.send();
    show();
    await this.running;
    this.running = null;
    show();
  }

  async send() {
    const data = new FormData(this.form);
    this.dirty = false;
    let answer;
    try {
      answer = await fetch(this.form.getAttribute('action'), {
        method: 'POST', body: new URLSearchParams(data), headers: { 'X-Autosave': '1' }, keepalive: size(data) < 60000, redirect: 'manual',
      });
    } catch {
      return this.again();
    }
    if (answer.ok) return this.stored(data, await answer.json());
    if (answer.status === 422 || answer.status === 400) return this.refuse((await answer.json()).errors ?? {});
    if (answer.status === 409) return this.conflict(await answer.text());
    if (answer.status === 404) return this.refuse({ '': ['It is no longer there: it was moved to the trash elsewhere. Your text is still in this form; copy it, or restore the entry from the trash.'] });
    return this.again();
  }

  stored(data, { action, url }) {
    this.failures = 0;
    errors(this.form, {});
    for (const field of this.form.elements) {
      if (!field.name?.startsWith('was.')) continue;
      const name = field.name.slice(4);
      if (data.has(name)) field.value = data.get(name);
    }
    if (action) this.becomes(action, url, data);
    refreshSoon(this.form.dataset.refresh ?? 1200);
    const here = document.querySelectorAll(`[data-saved-here]`);
    for (const place of here) if (belongs(place, this.form)) place.textContent = `Saved ${new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`;
    this.form.dispatchEvent(new CustomEvent('stored', { bubbles: true }));
  }

  // What was new is there now: the form goes on with it.
  becomes(action, url, data) {
    this.form.setAttribute('action', action);
    this.form.dataset.autosave = '';
    for (const [name, value] of data) {
      const was = document.createElement('input');
      Object.assign(was, { type: 'hidden', name: `was.${name}`, value });
      this.form.append(was);
    }
    history.replaceState(history.state, '', url);
    this.form.dataset.made = url;
  }

  refuse(all) {
    this.refused = true;
    this.dirty = true;
    errors(this.form, all);
  }

  conflict(html) {
    this.refused = true;
    this.dirty = true;
    const holder = document.createElement('div');
    holder.innerHTML = html;
    const dialog = holder.querySelector('dialog');
    document.querySelector('dialog.conflict')?.remove();
    document.body.append(dialog);
    dialog.addEventListener('submit', event => { event.preventDefault(); this.resolve(dialog); });
    dialog.showModal();
  }

  // The stored text is what was seen now, and the chosen one is what is to be.
  resolve(dialog) {
    for (const choice of dialog.querySelectorAll('fieldset')) {
      const name = choice.dataset.field;
      const chosen = choice.querySelector('input:checked').value;
      const theirs = choice.querySelector(`input[data-side=theirs]`).value;
      for (const field of this.form.elements) {
        if (field.name === name) { field.value = chosen; field.dispatchEvent(new Event('input', { bubbles: true })); }
        else if (field.name === `was.${name}`) field.value = theirs;
      }
    }
    dialog.close();
    dialog.remove();
    this.changed(0);
  }

  again() {
    this.dirty = true;
    this.failures++;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), Math.min(longestWait, 500 * 2 ** this.failures));
  }

  // The button of a form for something new: what it asks for is made once, whether the form has saved itself already or not.
  async make() {
    const missing = [...this.form.elements].filter(field => field.required && !field.value.trim());
    if (missing.length > 0) {
      errors(this.form, Object.fromEntries(missing.map(field => [field.name, ['Required.']])));
      missing[0].focus();
      return;
    }
    this.dirty ||= this.form.dataset.made === undefined;
    this.refused = false;
    await this.run();
    if (this.form.dataset.made !== undefined && !this.dirty) document.dispatchEvent(new CustomEvent('made', { detail: this.form.dataset.made }));
  }

  retry() { this.failures = Math.min(this.failures, 1); this.refused = false; return this.run(); }
}

function isComplete(form) {
  for (const field of form.elements) if (field.required && !field.value.trim()) return false;
  const content = form.elements.content;
  return !content || form.querySelector('[required]') !== null || content.value.trim() !== '';
}

// What else the page says of what was typed follows once the typing rests: headings, counts, the history, the drawn page.
let refresh = 0;
function refreshSoon(delay) {
  clearTimeout(refresh);
  if (delay === '0') return document.dispatchEvent(new CustomEvent('stale'));
  refresh = setTimeout(() => {
    if ([...saves.values()].some(save => save.dirty || save.running)) return;
    document.dispatchEvent(new CustomEvent('stale'));
  }, Number(delay));
}

// Whether leaving the page would lose something that was typed.
const isAtStake = save => save.form.isConnected && (save.running || (save.dirty && (!save.isNew || hasText(save.form))));

const hasText = form => [...form.elements].some(field => field.matches('input:not([type=hidden], [type=checkbox]), textarea') && field.value !== field.defaultValue);

const size = data => [...data.values()].reduce((sum, value) => sum + value.length * 3, 0);

const belongs = (element, form) => form.contains(element) || element.dataset.form === form.id || element.closest('[data-editor]')?.querySelector('textarea')?.form === form;

function errors(form, all) {
  const places = [...document.querySelectorAll('[data-errors-for]')].filter(place => belongs(place, form));
  const known = new Set(places.map(place => place.dataset.errorsFor));
  const general = Object.entries(all).filter(([name]) => !known.has(name)).flatMap(([, messages]) => messages);
  for (const place of places) {
    const name = place.dataset.errorsFor;
    const messages = name === '' ? [...(all[''] ?? []), ...general] : all[name] ?? [];
    place.replaceChildren(...messages.map(message => {
      const line = document.createElement('p');
      line.className = 'field-error';
      line.textContent = message;
      return line;
    }));
    const field = form.elements[name];
    if (field instanceof Element) messages.length ? field.setAttribute('aria-invalid', 'true') : field.removeAttribute('aria-invalid');
  }
}

function of(form) {
  if (!saves.has(form)) saves.set(form, new Save(form));
  return saves.get(form);
}

// The state of all forms together, always in the same place.
function show() {
  for (const [form, save] of saves) if (!form.isConnected && !save.dirty && !save.running) saves.delete(form);
  const place = document.getElementById('saved');
  if (!place) return;
  const all = [...saves.values()];
  const state = all.some(save => save.failures > 0) ? 'failed' : all.some(save => save.refused) ? 'refused' : all.some(save => save.running || (save.dirty && !save.isNew)) ? 'saving' : 'saved';
  if (place.dataset.state === state) return;
  place.dataset.state = state;
  const words = { failed: 'Not saved', refused: 'Not saved', saving: 'Saving…', saved: 'Saved' };
  place.querySelector('span').textContent = words[state];
  place.querySelector('button')?.remove();
  if (state !== 'failed') return;
  const retry = document.createElement('button');
  Object.assign(retry, { type: 'button', className: 'btn btn-quiet btn-xs', textContent: 'Retry' });
  retry.addEventListener('click', () => { for (const save of saves.values()) if (save.dirty) save.retry(); });
  place.append(retry);
}

// Whether a form has something that the server does not have yet.
export const isPending = form => { const save = saves.get(form); return Boolean(save && (save.dirty || save.running)); };

// Saves everything that waits; false when something could not be saved and must stay in the page. Only "Cancel" drops what was begun.
export async function flush(element) {
  if (element?.matches?.('[data-cancel]')) return true;
  await Promise.all([...saves.values()].filter(save => !save.refused).map(save => save.run()));
  if (![...saves.values()].some(isAtStake)) return true;
  return confirm('Some of what you typed is not saved yet. Leave the page and lose it?');
}

document.addEventListener('input', event => {
  const form = event.target.form;
  if (form?.dataset.autosave !== undefined) of(form).changed(event.target.matches('select, [type=checkbox], [type=radio], [type=range], [type=color]') ? 0 : quiet);
});
document.addEventListener('change', event => {
  const form = event.target.form;
  if (form?.dataset.autosave !== undefined && of(form).dirty) of(form).run();
});
// Enter in a field saves; a form that saves itself is never sent as a whole.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.autosave === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (form.dataset.autosave === 'new' || form.dataset.made !== undefined) of(form).make();
  else of(form).changed(0);
}, true);
addEventListener('online', () => { for (const save of saves.values()) if (save.failures) save.retry(); });
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') for (const save of saves.values()) save.run(); });
addEventListener('beforeunload', event => {
  if ([...saves.values()].some(isAtStake)) { event.preventDefault(); event.returnValue = ''; }
});
document.addEventListener('htmx:afterSettle', () => {
  for (const [form, save] of saves) if (!form.isConnected) { clearTimeout(save.timer); saves.delete(form); }
  show();
});
