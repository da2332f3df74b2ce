/** One call as the script has it: what came of it, how long it rings or is talked, and what is tapped between dialling and saving. */
export interface Scripted {
  outcome: string;
  /** Seconds on the telephone. */
  talk: number;
  /** What is tapped after dialling, by its words; the last one saves. */
  taps: (string | RegExp)[];
  /** The fewest taps that this can be done with: dialling, what was said, saving. */
  least: number;
}

/** Nobody answers: it rings so long. */
const RINGS = 40;
/** A talk of greeting, the questions of the round, thanks and goodbye. */
const TALKS = 210;

const missed = (outcome: string): Scripted => ({
  outcome,
  talk: RINGS,
  taps: [outcome, /^记下：/],
  least: 3,
});

/** Reached: how the patient is and how content; with more taps for what else was said. */
const reached: Scripted = {
  outcome: '已联系上',
  talk: TALKS,
  taps: ['已联系上', '好多了', '满意', /^记下：/],
  least: 5,
};

/** The patient has no time now and says when. */
const later: Scripted = {
  outcome: '换个时间',
  talk: 20,
  taps: ['现在不方便，换个时间', '15 点'],
  least: 3,
};

/** An hour's 14 calls: nine are reached, as on a usual morning. */
export const fourteen: readonly Scripted[] = [
  reached,
  missed('关机或无人接听'),
  reached,
  reached,
  missed('占线'),
  reached,
  later,
  reached,
  reached,
  missed('关机或无人接听'),
  reached,
  reached,
  missed('关机或无人接听'),
  reached,
];
