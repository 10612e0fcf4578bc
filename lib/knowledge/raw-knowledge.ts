// The knowledge as it lies in the files: one record per folder, from file name (without .json, and
// below the folder) to content. Nothing here is trusted yet.

export type RawKnowledge = {
  readonly findings: RawFolder;
  readonly conditions: RawFolder;
  /** Keys are "<condition>/<finding>". */
  readonly evidence: RawFolder;
  readonly tests: RawFolder;
  readonly sources: RawFolder;
  readonly 'imaging-rules': RawFolder;
  readonly 'red-flag-rules': RawFolder;
  readonly 'joint-rules': RawFolder;
  readonly 'dependence-groups': RawFolder;
  /** Keys are "<setting>/<complaint>". */
  readonly priors: RawFolder;
  readonly settings: RawFolder;
  readonly complaints: RawFolder;
  /** data/model.json */
  readonly model: unknown;
};

export type RawFolder = Readonly<Record<string, unknown>>;
