/** What people call the columns of their lists, in either language; lower case, without blanks. */
export const listHeaders: Readonly<Record<string, readonly string[]>> = {
	person_key: ['编号', '人员编号', '序号', '工号', '代码', '人员代码', 'key', 'id', 'personcode', 'personid', 'number'],
	person_id: ['身份代码', '统一代码', '身份编码', 'nationalid', 'pseudonym'],
	label: ['姓名', '收件人', '信封', '地址', '收信地址', 'name', 'address', 'envelope', 'recipient'],
	title: ['头衔', '身份', '类型', '代表类别', 'role', 'titles'],
	employer: ['工作单位', '单位名称', '所在单位', 'employerunitid', 'workplace', 'organisation', 'organization'],
	post: ['职务', '职位', '岗位', 'postrank', 'position', 'job'],
	household: ['户号', '家庭编号', '户口簿编号', '户', 'householdkey', 'householdid', 'family'],
	psu: ['抽样单元', '乡镇', '街道', '乡镇街道', '乡镇代码', 'town', 'township', 'towncode'],
	county: ['县', '县市', '县区', '区县', '所在县', '县代码', 'countycode'],
	town_rural: ['城乡', '城镇乡村', '城乡类型', 'urbanrural', 'area'],
	unit: ['单位', '单位代码', '办事单位', '窗口', 'unitcode', 'window', 'department'],
	cohort: ['类别', '类别代码', '组别', 'cohortcode'],
	body: ['班子', '机关', 'bodycode']
};
