import test from 'node:test';
import assert from 'node:assert/strict';
import { address, inFirefox } from '../browser.mjs';

test('the server answers', () => inFirefox(async page => {
  const answer = await page.goto(`${address}health`);
  assert.equal(answer.status(), 200);
}));
