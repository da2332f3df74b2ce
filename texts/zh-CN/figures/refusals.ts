import type { RefusalTexts } from '../refusal';

export const figuresRefusals = {
  FIGURES_HAVE_PROBLEMS: ({ problems }) => ({
    message: `有 ${problems.length} 处不能导入，原有的数字没有变`,
    wayOn: '请按所列行号改好后重新上传。',
  }),
  FIGURES_SUMMARY_CHANGED: () => ({
    message: '刚才有同事改过这个月的小结',
    wayOn: '您写的还在这里。请先抄下来，刷新后再改。',
  }),
  FIGURES_RANGE: ({ months }) => ({
    message: `一次最多看 ${months} 个月`,
    wayOn: '请缩短起止月份。',
  }),
} satisfies Partial<RefusalTexts>;
