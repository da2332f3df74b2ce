// Separate from `weChatCard.ts`, which calls WeChat: functions that only ask whether cards can be
// read do not bundle it.

/**
 * Whether the hospital has switched on WeChat's reading of identity cards, which costs money beyond
 * 100 pictures a day.
 */
export const canReadCards = (): boolean => process.env.YUEHAO_CARD_OCR?.trim() === 'on';
