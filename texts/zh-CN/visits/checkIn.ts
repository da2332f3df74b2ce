/** What the functions write down about arriving. */
export const checkInTexts = {
  /** Of a check-in that was taken back and is restored. */
  restored: '报到撤销有误，已恢复报到',
  /** Why a number beyond the places was given to somebody who stands at the desk (R6). */
  afterTheLast: '现场登记，排在最后',
};
