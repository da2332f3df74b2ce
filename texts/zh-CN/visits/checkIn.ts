/** The notes that the functions record about check-ins. */
export const checkInTexts = {
  /** The note of a check-in that was undone and then restored. */
  restored: '报到撤销有误，已恢复报到',
  /** The note of a strike for a visit that the hospital had stopped before. */
  stoppedBefore: '门诊已经停诊，不算违约',
  /** The reason of an extra number for a patient who stands at the desk (R6). */
  afterTheLast: '现场登记，排在最后',
};
