import type { RefusalTexts } from '../refusal';

export const callListsRefusals = {
  CALL_LIST_HAS_PROBLEMS: ({ problems }) => ({
    message: `有 ${problems.length} 处不能导入，原有的随访没有变`,
    wayOn: '请按所列行号改好后重新上传，或选择跳过这些行。',
  }),
} satisfies Partial<RefusalTexts>;
