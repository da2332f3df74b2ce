/** The columns of the tables for other systems, in their order. */
export const outgoingTables = {
  sessions: [
    ...['门诊编号', '日期', '时段', '科室编号', '科室', '工号', '医生', '职称', '门诊类型'],
    ...['诊室', '状态', '开始', '结束', '号数', '余号', '费用'],
  ],
  slots: ['门诊编号', '序', '日期', '开始', '结束', '号数', '余号'],
  appointments: [
    ...['预约编号', '状态', '门诊编号', '段序', '号序', '日期', '开始', '结束', '最晚报到'],
    ...['科室编号', '科室', '工号', '医生', '诊室', '渠道', '初复诊', '预约时间', '变更时间'],
    '就诊人编号',
  ],
  /** These follow the columns of appointments, for a key that may read personal data. */
  people: ['姓名', '电话', '证件号'],
} as const;

/** The states of a session in such a table. */
export const outgoingStates = { open: '出诊', stopped: '停诊', withdrawn: '撤下' } as const;
