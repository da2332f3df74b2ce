import type { RefusalTexts } from '../refusal';

export const dischargesRefusals = {
  DISCHARGES_HAVE_PROBLEMS: ({ problems }) => ({
    message: `有 ${problems.length} 处不能导入，原有的出院患者没有变`,
    wayOn: '请按所列行号改好后重新上传，或选择跳过这些行。',
  }),
  DISCHARGE_KNOWN: () => ({
    message: '这个住院号已经登记过，内容不一样',
    wayOn: '请核对住院号；确实要改，请点“改成这样”。',
  }),
  DISCHARGE_UNKNOWN: () => ({ message: '没有找到这位出院患者', wayOn: '请刷新后再看。' }),
} satisfies Partial<RefusalTexts>;
