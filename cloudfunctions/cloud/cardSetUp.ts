// Apart from what asks WeChat (`weChatCard.ts`), so that functions that only ask whether it can be asked carry nothing of it.

/** Whether the hospital has switched WeChat's reading of identity cards on: it costs money beyond 100 pictures a day. */
export const canReadCards = (): boolean => process.env.YUEHAO_CARD_OCR?.trim() === 'on';
