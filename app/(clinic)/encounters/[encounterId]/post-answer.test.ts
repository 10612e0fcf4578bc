import { afterEach, expect, test, vi } from 'vitest';
import { postAnswer } from './post-answer';
import { saveRefusal } from './save-reply';

function theServerAnswers(status: number, body: string): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a decision of the server is handed on', async () => {
  const refusal = saveRefusal('invalid', 'Enter a number', { value: ['Enter a number'] });
  theServerAnswers(422, JSON.stringify(refusal));

  expect(await postAnswer('/x', {}, 'person.clinic')).toEqual(refusal);
});

test('signed out is known by the status, whoever answers', async () => {
  theServerAnswers(401, 'Unauthorized');

  expect(await postAnswer('/x', {}, 'person.clinic')).toMatchObject({ kind: 'signed-out' });
});

test.each([
  ['a busy database', 503, '{"ok":false,"kind":"busy"}'],
  ['a broken server', 500, ''],
  ['a reply cut short', 200, '{"ok":true,"obs'],
])('%s leaves it open whether it was saved: try again', async (_, status, body) => {
  theServerAnswers(status, body);

  await expect(postAnswer('/x', {}, 'person.clinic')).rejects.toThrow();
});

test('the refusal of a proxy in between is final: it would refuse the same again', async () => {
  theServerAnswers(403, '<html>Forbidden</html>');

  expect(await postAnswer('/x', {}, 'person.clinic')).toMatchObject({
    ok: false,
    kind: 'unreadable',
  });
});
