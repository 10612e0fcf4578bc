import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { compile } from './compile';
import { recordedFindings } from './observation';
import { scoringAnswers } from './sides';
import type { Observation } from './types';

function rotationThatScores(...findings: Observation[]) {
  const recorded = recordedFindings(compile(aKnowledgeBase()), {
    setting: 'primary-care',
    findings,
  });
  const answer = scoringAnswers(recorded).find(
    ({ finding }) => finding.finding.id === 'hip-internal-rotation',
  );
  return answer ? `${answer.side ?? 'no side'}: ${answer.text}` : 'nothing';
}

const painOn = (side: 'left' | 'right'): Observation => ({
  id: 'groin-pain',
  side,
  state: 'present',
});
const rotation = (side: 'left' | 'right', value: number): Observation => ({
  id: 'hip-internal-rotation',
  side,
  value,
});

test('with one painful side only that side scores, even when the other is worse', () => {
  expect(rotationThatScores(painOn('right'), rotation('right', 30), rotation('left', 10))).toBe(
    'right: 30 degrees',
  );
});

test('an examination of the painless side alone scores nothing', () => {
  expect(rotationThatScores(painOn('right'), rotation('left', 10))).toBe('nothing');
});

test('with both sides painful the more abnormal side scores', () => {
  const findings = [painOn('left'), painOn('right'), rotation('left', 30), rotation('right', 10)];

  expect(rotationThatScores(...findings)).toBe('right: 10 degrees');
});

test('without any painful side the more abnormal side scores', () => {
  expect(rotationThatScores(rotation('left', 20), rotation('right', 40))).toBe('left: 20 degrees');
});

test('equal answers on both sides name neither', () => {
  expect(rotationThatScores(rotation('left', 20), rotation('right', 20))).toBe(
    'no side: 20 degrees',
  );
});

test('an answer without a side is taken as the painful one', () => {
  const unsided = { id: 'hip-internal-rotation', value: 12 };

  expect(rotationThatScores(painOn('right'), unsided)).toBe('no side: 12 degrees');
});

test('an answer that says nothing never scores against one that does', () => {
  const untested: Observation = {
    id: 'hip-internal-rotation',
    side: 'left',
    state: 'could-not-test',
  };

  expect(rotationThatScores(untested, rotation('right', 40))).toBe('right: 40 degrees');
});
