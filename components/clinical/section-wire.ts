// Blocks of findings on their way to the browser. Every page of an encounter carries the index of all
// findings, so their names, sides and flags need not travel a second time.
import type { FindingIndex } from './finding-index';
import type { FindingView, SectionView } from './finding-view';

type BareFinding = Omit<FindingView, 'label' | 'sided' | 'redFlag'>;

/** A block whose findings are named by the index. */
export type SectionOnWire = Omit<SectionView, 'findings'> & {
  readonly findings: readonly BareFinding[];
};

export function withoutNames(sections: readonly SectionView[]): readonly SectionOnWire[] {
  return sections.map(({ findings, ...section }) => ({
    ...section,
    findings: findings.map(
      ({ label: _label, sided: _sided, redFlag: _redFlag, ...finding }) => finding,
    ),
  }));
}

export function withNames(
  sections: readonly SectionOnWire[],
  index: FindingIndex,
): readonly SectionView[] {
  return sections.map(({ findings, ...section }) => ({
    ...section,
    findings: findings.map((finding) => {
      const { label = finding.id, sided, redFlag } = index[finding.id] ?? {};
      return { ...finding, label, sided, redFlag };
    }),
  }));
}
