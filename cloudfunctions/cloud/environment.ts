/**
 * The invitation code of a new deployment's first member of the outpatient office; empty if none
 * is set.
 */
export const firstInvitation = (): string => process.env.YUEHAO_FIRST_INVITATION ?? '';
