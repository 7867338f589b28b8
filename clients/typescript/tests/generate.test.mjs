import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generate, readDocument, target } from '../generate.mjs';

test('The committed types are those of the document', () => {
  assert.ok(generate(readDocument()) === readFileSync(target, 'utf8'), 'docs/openapi/v1.json has changed. Run: node clients/typescript/generate.mjs');
});

const typeOf = schema => /export (?:type|interface) T ?=? ?([^]*?);?\n\n/.exec(generate({ components: { schemas: { T: schema } }, paths: {} }))[1].replaceAll(/\s+/g, ' ');

for (const [name, schema, expected] of [
  ['nullable text', { type: ['null', 'string'] }, 'null | string'],
  ['enumeration', { type: 'string', enum: ['draft', 'sent'] }, "'draft' | 'sent'"],
  ['constant', { const: 'pdf' }, "'pdf'"],
  ['list of alternatives', { type: 'array', items: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/A' }] } }, '(null | A)[]'],
  ['map', { type: 'object', additionalProperties: { type: 'array', items: { type: 'integer' } } }, '{ [name: string]: number[] }'],
  ['object without properties', { type: 'object' }, '{ [name: string]: unknown }'],
  ['object', { type: 'object', required: ['a'], properties: { a: { type: 'boolean' }, 'b-c': {} }, additionalProperties: false }, "{ a: boolean; 'b-c'?: unknown; }"],
  ['all of', { allOf: [{ $ref: '#/components/schemas/A' }, { oneOf: [{ type: 'string' }, { type: 'number' }] }] }, 'A & (string | number)'],
  ['file', { type: 'string', format: 'binary' }, 'Blob'],
  ['alternatives told apart', {
    type: 'object', required: ['kind'], anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }],
    discriminator: { propertyName: 'kind', mapping: { a: '#/components/schemas/A', b: '#/components/schemas/B' } },
  }, "(A & { kind: 'a' }) | (B & { kind: 'b' })"],
]) test(`Types say what a schema says: ${name}`, () => assert.equal(typeOf(schema), expected));

test('What is not understood stops the generator and is named', () => {
  assert.throws(() => typeOf({ type: 'object', properties: { a: { patternProperties: {} } } }), /T\.a: .*patternProperties/);
});
