// chinese: the names that most hospitals give their periods
const names: Record<string, string> = {
  上午: 'Morning',
  中午: 'Noon',
  下午: 'Afternoon',
  晚上: 'Evening',
  夜间: 'Night',
  全天: 'All day',
};

/** A period's name in English; an unknown name stays as the hospital wrote it. */
export const sayPeriodName = (name: string): string => names[name] ?? name;
