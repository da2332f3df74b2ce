/** What the functions write down when a check-in that was taken back is restored. */
export const checkInTexts = { restored: '报到撤销有误，已恢复报到' };
