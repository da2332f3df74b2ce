/** The departments for a complaint. */
interface Leads {
  /**
   * Parts of the names of suitable departments, the likeliest first. The hospital's own names
   * contain them.
   */
  departments: readonly string[];
  /** The complaint must not wait for an appointment. */
  urgent?: true;
}

const bones = '骨科';
const heart = '心血管';
const lungs = '呼吸';
const stomach = '消化';
const nerves = '神经';
const surgery = '普通外科';
const rheumatism = '风湿';
const earNoseThroat = '耳鼻喉';

/**
 * Complaints by body part, in the order of display, and the departments for each (R22). They help
 * to find a department and make no diagnosis. Urgent ones lead to the emergency department. Names,
 * and words that people type, are in the texts of each language (`ComplaintWords`).
 */
export const bodyParts = {
  children: {
    child: { departments: ['儿科'] },
  },
  head: {
    headache: { departments: [nerves] },
    lowMood: { departments: [nerves] },
    numbness: { departments: [nerves, bones] },
    stroke: { departments: [nerves], urgent: true },
  },
  face: {
    eyes: { departments: ['眼'] },
    ears: { departments: [earNoseThroat] },
    nose: { departments: [earNoseThroat] },
    throat: { departments: [earNoseThroat] },
    teeth: { departments: ['口腔'] },
  },
  chest: {
    heartbeat: { departments: [heart] },
    cough: { departments: [lungs] },
    lungNodule: { departments: [lungs, '胸'] },
    chestPain: { departments: [heart], urgent: true },
  },
  belly: {
    stomach: { departments: [stomach] },
    bowels: { departments: [stomach] },
    liver: { departments: ['肝胆', stomach] },
    hernia: { departments: [surgery] },
    suddenPain: { departments: [surgery, stomach], urgent: true },
  },
  bones: {
    joints: { departments: [bones, rheumatism] },
    back: { departments: [bones] },
    sprain: { departments: [bones] },
  },
  urinary: {
    urine: { departments: ['泌尿'] },
    stones: { departments: ['泌尿'] },
    kidneys: { departments: ['肾脏'] },
  },
  women: {
    periods: { departments: ['妇科'] },
    pregnancy: { departments: ['产科'] },
  },
  wholeBody: {
    bloodSugar: { departments: ['内分泌'] },
    blood: { departments: ['血液'] },
    infection: { departments: ['感染'] },
    skin: { departments: ['皮肤', rheumatism] },
    oldAge: { departments: ['老年'] },
    chineseMedicine: { departments: ['中医'] },
  },
} as const satisfies Record<string, Record<string, Leads>>;

export type BodyPartId = keyof typeof bodyParts;

/** The words of one language for a complaint. */
interface ComplaintWording {
  name: string;
  /** Words that people type for it. */
  words: string[];
}

/** The words of one language for all complaints; the type requires each and allows no others. */
export type ComplaintWords = {
  [P in BodyPartId]: {
    name: string;
    complaints: { [C in keyof (typeof bodyParts)[P]]: ComplaintWording };
  };
};
