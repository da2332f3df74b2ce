/** One scripted call: its result, its length, and the taps between dialling and saving. */
export interface Scripted {
  outcome: string;
  /** The seconds on the telephone. */
  talk: number;
  /** The taps after dialling, by their words. The last one saves. */
  taps: (string | RegExp)[];
  /** The fewest taps for it: dialling, the answers, saving. */
  least: number;
}

/** The seconds that the phone rings when nobody answers. */
const RINGS = 40;
/** The seconds of a talk with greeting, the questions of the round, thanks and goodbye. */
const TALKS = 210;

const missed = (outcome: string): Scripted => ({
  outcome,
  talk: RINGS,
  taps: [outcome, /^记下：/],
  least: 3,
});

/** Reached: the patient’s condition and satisfaction; more taps for further answers. */
const reached: Scripted = {
  outcome: '已联系上',
  talk: TALKS,
  taps: ['已联系上', '好多了', '满意', /^记下：/],
  least: 5,
};

/** The patient has no time now and names another time. */
const later: Scripted = {
  outcome: '换个时间',
  talk: 20,
  taps: ['现在不方便，换个时间', '15 点'],
  least: 3,
};

/** The 14 calls of an hour. Nine patients are reached, as on a usual morning. */
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
