// Sends files, and what becomes of them, and shows how far that is; what the server answers is the next page.
import { htmx, tell } from './navigation.js';
import { flush } from './saving.js';

const patience = 250;        // what takes less shows nothing
const pace = 300;
let running = null;

export async function upload(files, url, most) {
  if (running) return;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > most) return tell(`That is ${amount(size)}; at most ${amount(most)} can be brought in here. A larger backup is restored on the command line: skillbank restore FILE.`);
  if (!await flush()) return;
  const data = new FormData();
  for (const file of files) data.append('file', file, file.name);
  await run(url, data, files.length === 1 ? files[0].name : `${files.length} files`, 'Reading it');
}

// Sends a form; the work that it asks for goes by the name given.
export async function run(url, data, title, work) {
  if (running) return;
  const id = crypto.randomUUID();
  const view = show(title);
  try {
    const answer = await post(url, data, id, view, work);
    if (answer) next(answer);
  } catch {
    tell('It could not be sent: the server does not answer, or the file cannot be read. Nothing was stored; try again.');
  } finally {
    running = null;
    view.close();
  }
}

function post(url, data, id, view, work) {
  const progress = `${document.getElementById('drop-target').dataset.drop}/progress/${id}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let poll = 0;
    running = request;
    request.open('POST', url);
    request.setRequestHeader('Accept', 'text/html');
    request.setRequestHeader('X-Upload-Id', id);
    request.upload.addEventListener('progress', event => view.tell('Sending', `${amount(event.loaded)} of ${amount(event.total)}`, event.loaded / event.total));
    request.upload.addEventListener('load', () => {
      view.tell(work, '', null);
      poll = setInterval(() => ask(progress, view), pace);
    });
    request.addEventListener('loadend', () => clearInterval(poll));
    request.addEventListener('load', () => resolve(request));
    request.addEventListener('error', () => reject(new Error('failed')));
    request.addEventListener('abort', () => resolve(null));
    request.send(data);
  });
}

async function ask(url, view) {
  const answer = await fetch(url).catch(() => null);
  if (answer?.status !== 200 || !running) return;
  const { done, total } = await answer.json();
  if (done < total) view.tell('Storing', `${done.toLocaleString()} of ${total.toLocaleString()}`, done / total);
  else view.tell('Opening the page', '', null);
}

function next(answer) {
  const here = new URL(answer.responseURL);
  const isPage = answer.status < 400;
  if (isPage && here.href !== location.href) history.pushState({ htmx: true }, '', here.pathname + here.search);
  const title = /<title>([^<]*)<\/title>/.exec(answer.responseText);
  if (title) document.title = new DOMParser().parseFromString(title[1], 'text/html').documentElement.textContent;
  htmx.swap('#page', answer.responseText, { swapStyle: 'morph', swapDelay: 0, settleDelay: 0 }, { select: '#page', contextElement: document.body });
}

function show(name) {
  const dialog = document.getElementById('upload');
  const [title, stage, figure, bar] = ['title', 'stage', 'amount', 'bar'].map(name => dialog.querySelector(`[data-upload-${name}]`));
  title.textContent = name;
  set('Sending', '', 0);
  const timer = setTimeout(() => dialog.showModal(), patience);
  const cancel = () => { if (running) running.abort(); };
  dialog.addEventListener('cancel', cancel);
  dialog.querySelector('[data-upload-cancel]').addEventListener('click', cancel);

  function set(what, amount, part) {
    stage.textContent = what;
    figure.textContent = amount;
    bar.classList.toggle('is-waiting', part === null);
    bar.firstElementChild.style.width = `${Math.round((part ?? 1) * 100)}%`;
    part === null ? bar.removeAttribute('aria-valuenow') : bar.setAttribute('aria-valuenow', Math.round(part * 100));
  }

  return {
    tell: set,
    close() {
      clearTimeout(timer);
      dialog.removeEventListener('cancel', cancel);
      dialog.querySelector('[data-upload-cancel]').removeEventListener('click', cancel);
      if (dialog.open) dialog.close();
    },
  };
}

function amount(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
