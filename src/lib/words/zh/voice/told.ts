/** 同一个页面，信上、首页、填完以后都叫这个名字。 */
export const toldLink = '有人要求我怎样回答';
