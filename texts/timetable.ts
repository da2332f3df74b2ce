/** Complaints in patients' words, apart from `texts`: only the functions search in them, and no page loads them. */
export { complaintTexts } from './zh-CN/timetable/complaints';
