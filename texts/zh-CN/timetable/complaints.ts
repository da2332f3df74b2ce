import type { ComplaintWords } from '../../../domain/timetable/bodyParts';

/**
 * Where it hurts, in patients' words: the name of each complaint, and the words that people type
 * for it.
 */
export const complaintTexts: ComplaintWords = {
  children: {
    name: '孩子不舒服',
    complaints: {
      child: { name: '孩子看病（14 岁以下）', words: ['孩子', '小孩', '宝宝', '儿童'] },
    },
  },
  head: {
    name: '头和神经',
    complaints: {
      headache: { name: '头痛、头晕', words: ['头痛', '头疼', '头晕', '眩晕', '偏头痛'] },
      lowMood: { name: '睡不着、心情不好', words: ['失眠', '睡不着', '焦虑', '抑郁', '心情'] },
      numbness: { name: '手脚发麻', words: ['手麻', '脚麻', '麻木', '发麻'] },
      stroke: {
        name: '突然嘴歪、说不清话、半边没力气',
        words: ['嘴歪', '说不清', '中风', '半边', '偏瘫'],
      },
    },
  },
  face: {
    name: '眼耳鼻喉和口腔',
    complaints: {
      eyes: { name: '眼睛不舒服', words: ['眼睛', '眼疼', '眼痛', '看不清', '视力', '眼红'] },
      ears: { name: '耳鸣、听不清', words: ['耳鸣', '耳朵', '听不清', '听力'] },
      nose: { name: '鼻塞、鼻炎', words: ['鼻塞', '鼻炎', '流鼻血', '鼻子'] },
      throat: { name: '嗓子疼', words: ['嗓子', '喉咙', '咽喉', '声音哑'] },
      teeth: {
        name: '牙疼、牙龈出血',
        words: ['牙疼', '牙痛', '牙龈', '蛀牙', '补牙', '拔牙', '口腔'],
      },
    },
  },
  chest: {
    name: '胸口和呼吸',
    complaints: {
      heartbeat: { name: '心慌、血压高', words: ['心慌', '心悸', '血压', '早搏'] },
      cough: { name: '咳嗽、气喘', words: ['咳嗽', '咳痰', '气喘', '哮喘', '喘'] },
      lungNodule: { name: '肺上有结节', words: ['肺结节', '结节'] },
      chestPain: {
        name: '胸口压着疼、喘不上气',
        words: ['胸痛', '胸口疼', '胸闷', '喘不上气', '呼吸困难'],
      },
    },
  },
  belly: {
    name: '肚子和消化',
    complaints: {
      stomach: { name: '胃疼、反酸', words: ['胃疼', '胃痛', '反酸', '烧心', '胃胀', '胃'] },
      bowels: { name: '拉肚子、便秘', words: ['拉肚子', '腹泻', '便秘', '大便'] },
      liver: { name: '肝、胆不好', words: ['肝', '胆结石', '胆囊', '黄疸'] },
      hernia: { name: '疝气、痔疮、甲状腺肿块', words: ['疝气', '痔疮', '便血', '肿块', '阑尾'] },
      suddenPain: { name: '肚子突然疼得厉害', words: ['肚子疼', '肚子痛', '腹痛'] },
    },
  },
  bones: {
    name: '骨头、关节和腰',
    complaints: {
      joints: { name: '膝盖、关节疼', words: ['膝盖', '关节', '膝关节'] },
      back: {
        name: '腰疼、脖子疼',
        words: ['腰疼', '腰痛', '脖子', '颈椎', '腰椎', '肩膀', '肩周'],
      },
      sprain: { name: '扭伤、骨折后复查', words: ['扭伤', '骨折', '摔伤', '崴脚'] },
    },
  },
  urinary: {
    name: '小便、肾和男科',
    complaints: {
      urine: { name: '尿频、尿痛', words: ['尿频', '尿痛', '尿急', '尿血', '小便'] },
      stones: { name: '结石、前列腺', words: ['结石', '前列腺', '男科'] },
      kidneys: { name: '浮肿、肾不好', words: ['浮肿', '水肿', '肾炎', '肾', '尿蛋白'] },
    },
  },
  women: {
    name: '女性和怀孕',
    complaints: {
      periods: { name: '月经、白带问题', words: ['月经', '痛经', '白带', '妇科', '更年期'] },
      pregnancy: { name: '怀孕、产检', words: ['怀孕', '产检', '孕妇', '孕检', '胎动'] },
    },
  },
  wholeBody: {
    name: '血糖、血液和全身',
    complaints: {
      bloodSugar: { name: '血糖高、甲状腺', words: ['血糖', '糖尿病', '甲状腺', '甲亢', '甲减'] },
      blood: { name: '贫血、容易出血', words: ['贫血', '血小板', '出血点'] },
      infection: { name: '发烧、肝炎、结核', words: ['发烧', '发热', '肝炎', '乙肝', '结核'] },
      skin: { name: '皮疹、过敏', words: ['皮疹', '过敏', '红斑', '皮肤'] },
      oldAge: { name: '老人多种病一起看', words: ['老人', '老年', '多种病'] },
      chineseMedicine: { name: '调理身体', words: ['调理', '中药', '针灸', '推拿'] },
    },
  },
};
