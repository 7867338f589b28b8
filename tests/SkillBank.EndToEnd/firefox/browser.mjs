import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';

export const address = process.env.SKILLBANK_ADDRESS;
export const sample = process.env.SKILLBANK_SAMPLE;

/** Starts Firefox with an empty profile, gives the journey a page, and fails it as well when something goes wrong behind the page. */
export async function inFirefox(journey) {
  const profile = await mkdtemp(join(tmpdir(), 'skillbank-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'browser.chrome.site_icons': false, 'intl.accept_languages': 'en-GB' },
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    const troubles = watch(page);
    await journey(page);
    assert.deepEqual(troubles, []);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The one element of this role and accessible name, once it can be used. */
export const byRole = (page, role, name) => page.locator(`::-p-aria([role="${role}"][name="${name}"])`);

function watch(page) {
  const troubles = [];
  page.on('pageerror', error => troubles.push(`exception: ${error}`));
  page.on('console', message => { if (message.type() === 'error') troubles.push(`console: ${message.text()}`); });
  page.on('request', request => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) troubles.push(`left this server: ${request.url()}`);
  });
  page.on('response', response => { if (response.status() >= 400) troubles.push(`answer ${response.status()}: ${response.url()}`); });
  return troubles;
}
