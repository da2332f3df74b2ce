/** The code with which a fresh deployment's first person of the outpatient office begins; empty when there is none. */
export const firstInvitation = (): string => process.env.YUEHAO_FIRST_INVITATION ?? '';
