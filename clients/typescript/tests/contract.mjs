import assert from 'node:assert/strict';
import { SkillBankApiService } from '../dist/index.js';
import { operations, readDocument } from '../generate.mjs';

export const document = readDocument();
export const documented = operations(document).map(operation => ({
  ...operation, pattern: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

const { SKILLBANK_ADDRESS: address, SKILLBANK_USER: user } = process.env;
// These tests empty the bank that they are given, so it has to be named.
assert.ok(address && user, 'Set SKILLBANK_ADDRESS to a running server and SKILLBANK_USER to a profile whose bank may be lost.');
export { address, user };

/** A service whose every answer is compared with the document; `calls` says which method asked for which operation. */
export function watchedService() {
  const calls = new Map();
  let method;
  const real = new SkillBankApiService({
    address,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      const path = new URL(url).pathname;
      // A path without parameters comes before one that would take its last word for an id.
      const operation = documented.filter(each => each.method === init.method && each.pattern.test(path)).sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
      assert.ok(operation, `The document has no ${init.method} ${path}`);
      calls.set(method, (calls.get(method) ?? new Set()).add(operation.id));
      const text = await response.clone().text();
      if (response.ok) assert.equal(response.status, operation.status, operation.id);
      if (response.ok && !/json|^$/.test(response.headers.get('Content-Type') ?? '')) return response; // a file, not a value
      const schema = response.ok ? operation.answer : { $ref: '#/components/schemas/Problem' };
      assert.deepEqual(schema ? check(schema, JSON.parse(text), operation.id) : text, schema ? [] : '');
      return response;
    },
  });
  const service = new Proxy(real, { get: (target, name) => (...args) => { method = name; return target[name](...args); } });
  return { service, calls };
}

/** Where a value is not what a schema says. */
function check(schema, value, where) {
  if (schema === true || Object.keys(schema).length === 0) return [];
  const of = (part, inner, name) => check(part, inner, `${where}${name}`);
  const wrong = [];
  if (schema.$ref) wrong.push(...of(document.components.schemas[schema.$ref.split('/').at(-1)], value, ''));
  for (const alternatives of [schema.oneOf, schema.anyOf])
    if (alternatives && !alternatives.some(each => of(each, value, '').length === 0)) wrong.push(`${where} is none of the alternatives`);
  for (const each of schema.allOf ?? []) wrong.push(...of(each, value, ''));
  if (schema.enum && !schema.enum.includes(value)) wrong.push(`${where} is ${value}`);
  if (schema.type && ![schema.type].flat().some(type => is(type, value))) return [...wrong, `${where} is ${JSON.stringify(value)}, not ${schema.type}`];
  if (schema.pattern && typeof value === 'string' && !new RegExp(schema.pattern, 'u').test(value)) wrong.push(`${where} is ${value}`);
  if (schema.format === 'date-time' && typeof value === 'string' && Number.isNaN(Date.parse(value))) wrong.push(`${where} is ${value}`);
  if (Array.isArray(value) && schema.items) wrong.push(...value.flatMap((item, i) => of(schema.items, item, `[${i}]`)));
  if (is('object', value)) {
    wrong.push(...(schema.required ?? []).filter(name => !(name in value)).map(name => `${where}.${name} is missing`));
    for (const [name, inner] of Object.entries(value)) {
      const part = schema.properties?.[name] ?? schema.additionalProperties;
      if (part) wrong.push(...of(part, inner, `.${name}`));
      else if (schema.properties) wrong.push(`${where}.${name} is not in the document`);
    }
  }
  return wrong;
}

function is(type, value) {
  switch (type) {
    case 'null': return value === null;
    case 'array': return Array.isArray(value);
    case 'object': return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer': return Number.isInteger(value);
    default: return typeof value === type;
  }
}
