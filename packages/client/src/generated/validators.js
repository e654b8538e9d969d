// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

const check__components_schemas_Chat = validate1;
const schema1 = {"type":"object","required":["id","parent_chat_id","parent_message_id","name","description","owner","extranet","avatar","color","type","counter","user_counter","message_count","unread_id","restrictions","last_message_id","last_id","marked_id","disk_folder_id","entity_type","entity_id","entity_data_1","entity_data_2","entity_data_3","mute_list","date_create","message_type","public","role","entity_link","permissions","is_new","readed_list","manager_list","last_message_views","dialog_id"],"properties":{"id":{"type":"integer"},"parent_chat_id":{"type":"integer"},"parent_message_id":{"type":"integer"},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"owner":{"type":"integer"},"extranet":{"type":"boolean"},"avatar":{"type":"string"},"color":{"$ref":"#/components/schemas/Color"},"type":{"$ref":"#/components/schemas/ChatType"},"counter":{"type":"integer"},"user_counter":{"type":"integer"},"message_count":{"type":"integer"},"unread_id":{"type":"integer"},"restrictions":{"$ref":"#/components/schemas/Restrictions"},"last_message_id":{"type":"integer"},"last_id":{"type":"integer"},"marked_id":{"type":"integer"},"disk_folder_id":{"type":"integer"},"entity_type":{"type":"string"},"entity_id":{"type":"string"},"entity_data_1":{"type":"string"},"entity_data_2":{"type":"string"},"entity_data_3":{"type":"string"},"mute_list":{"type":"array","items":{"type":"integer"}},"date_create":{"type":"string","format":"date-time"},"message_type":{"$ref":"#/components/schemas/MessageType"},"disappearing_time":{"type":"integer"},"public":{"$ref":"#/components/schemas/PublicAlias"},"role":{"$ref":"#/components/schemas/ChatRole"},"entity_link":{"$ref":"#/components/schemas/EntityLink"},"text_field_enabled":{"type":"boolean"},"background_id":{"$ref":"#/components/schemas/BackgroundId"},"permissions":{"$ref":"#/components/schemas/Permissions"},"is_new":{"type":"boolean"},"readed_list":{"type":"array","items":{"$ref":"#/components/schemas/ReadStatus"}},"manager_list":{"type":"array","items":{"type":"integer"}},"last_message_views":{"$ref":"#/components/schemas/LastMessageViews"},"dialog_id":{"$ref":"#/components/schemas/DialogIdEcho"}}};
const schema17 = {"type":"object","required":["user_id","user_name","message_id","date"],"properties":{"user_id":{"type":"integer"},"user_name":{"type":"string"},"message_id":{"type":"integer"},"date":{"type":["string","null"],"format":"date-time"}}};
const pattern0 = new RegExp("^#[0-9a-fA-F]{6}$", "u");

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.manage_users_add === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manage_users_add"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.manage_users_delete === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manage_users_delete"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.manage_ui === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manage_ui"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.manage_settings === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manage_settings"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.manage_messages === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manage_messages"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.can_post === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "can_post"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.manage_users_add !== undefined){
if(typeof data.manage_users_add !== "string"){
const err6 = {instancePath:instancePath+"/manage_users_add",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.manage_users_delete !== undefined){
if(typeof data.manage_users_delete !== "string"){
const err7 = {instancePath:instancePath+"/manage_users_delete",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.manage_ui !== undefined){
if(typeof data.manage_ui !== "string"){
const err8 = {instancePath:instancePath+"/manage_ui",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.manage_settings !== undefined){
if(typeof data.manage_settings !== "string"){
const err9 = {instancePath:instancePath+"/manage_settings",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.manage_messages !== undefined){
if(typeof data.manage_messages !== "string"){
const err10 = {instancePath:instancePath+"/manage_messages",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.can_post !== undefined){
if(typeof data.can_post !== "string"){
const err11 = {instancePath:instancePath+"/can_post",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":"object","required":["user_id","user_name","date"],"properties":{"user_id":{"type":"integer"},"user_name":{"type":"string"},"date":{"type":["string","null"],"format":"date-time"}}};

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.message_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message_id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.first_viewers === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "first_viewers"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.count_of_viewers === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "count_of_viewers"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.message_id !== undefined){
let data0 = data.message_id;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err3 = {instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.first_viewers !== undefined){
let data1 = data.first_viewers;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.user_id === undefined){
const err4 = {instancePath:instancePath+"/first_viewers/" + i0,schemaPath:"#/components/schemas/MessageViewer/required",keyword:"required",params:{missingProperty: "user_id"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.user_name === undefined){
const err5 = {instancePath:instancePath+"/first_viewers/" + i0,schemaPath:"#/components/schemas/MessageViewer/required",keyword:"required",params:{missingProperty: "user_name"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.date === undefined){
const err6 = {instancePath:instancePath+"/first_viewers/" + i0,schemaPath:"#/components/schemas/MessageViewer/required",keyword:"required",params:{missingProperty: "date"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.user_id !== undefined){
let data3 = data2.user_id;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err7 = {instancePath:instancePath+"/first_viewers/" + i0+"/user_id",schemaPath:"#/components/schemas/MessageViewer/properties/user_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.user_name !== undefined){
if(typeof data2.user_name !== "string"){
const err8 = {instancePath:instancePath+"/first_viewers/" + i0+"/user_name",schemaPath:"#/components/schemas/MessageViewer/properties/user_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.date !== undefined){
let data5 = data2.date;
if((typeof data5 !== "string") && (data5 !== null)){
const err9 = {instancePath:instancePath+"/first_viewers/" + i0+"/date",schemaPath:"#/components/schemas/MessageViewer/properties/date/type",keyword:"type",params:{type: schema19.properties.date.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/first_viewers/" + i0,schemaPath:"#/components/schemas/MessageViewer/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/first_viewers",schemaPath:"#/properties/first_viewers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.count_of_viewers !== undefined){
let data6 = data.count_of_viewers;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err12 = {instancePath:instancePath+"/count_of_viewers",schemaPath:"#/properties/count_of_viewers/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate4.errors = vErrors;
return errors === 0;
}


function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.parent_chat_id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parent_chat_id"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.parent_message_id === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parent_message_id"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.name === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.description === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.owner === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.extranet === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "extranet"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.avatar === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "avatar"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.color === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "color"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.type === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.counter === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counter"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.user_counter === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user_counter"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.message_count === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message_count"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.unread_id === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unread_id"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.restrictions === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "restrictions"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.last_message_id === undefined){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "last_message_id"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.last_id === undefined){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "last_id"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data.marked_id === undefined){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "marked_id"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data.disk_folder_id === undefined){
const err18 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "disk_folder_id"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.entity_type === undefined){
const err19 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_type"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.entity_id === undefined){
const err20 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_id"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.entity_data_1 === undefined){
const err21 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_data_1"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data.entity_data_2 === undefined){
const err22 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_data_2"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data.entity_data_3 === undefined){
const err23 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_data_3"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data.mute_list === undefined){
const err24 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mute_list"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data.date_create === undefined){
const err25 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_create"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data.message_type === undefined){
const err26 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message_type"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data.public === undefined){
const err27 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "public"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data.role === undefined){
const err28 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data.entity_link === undefined){
const err29 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_link"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data.permissions === undefined){
const err30 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "permissions"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data.is_new === undefined){
const err31 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "is_new"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data.readed_list === undefined){
const err32 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "readed_list"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data.manager_list === undefined){
const err33 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manager_list"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data.last_message_views === undefined){
const err34 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "last_message_views"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data.dialog_id === undefined){
const err35 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dialog_id"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err36 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.parent_chat_id !== undefined){
let data1 = data.parent_chat_id;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err37 = {instancePath:instancePath+"/parent_chat_id",schemaPath:"#/properties/parent_chat_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.parent_message_id !== undefined){
let data2 = data.parent_message_id;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err38 = {instancePath:instancePath+"/parent_message_id",schemaPath:"#/properties/parent_message_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.name !== undefined){
let data3 = data.name;
if((typeof data3 !== "string") && (data3 !== null)){
const err39 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema1.properties.name.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.description !== undefined){
let data4 = data.description;
if((typeof data4 !== "string") && (data4 !== null)){
const err40 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema1.properties.description.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.owner !== undefined){
let data5 = data.owner;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err41 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.extranet !== undefined){
if(typeof data.extranet !== "boolean"){
const err42 = {instancePath:instancePath+"/extranet",schemaPath:"#/properties/extranet/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.avatar !== undefined){
if(typeof data.avatar !== "string"){
const err43 = {instancePath:instancePath+"/avatar",schemaPath:"#/properties/avatar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.color !== undefined){
let data8 = data.color;
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err44 = {instancePath:instancePath+"/color",schemaPath:"#/components/schemas/Color/pattern",keyword:"pattern",params:{pattern: "^#[0-9a-fA-F]{6}$"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/color",schemaPath:"#/components/schemas/Color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err46 = {instancePath:instancePath+"/type",schemaPath:"#/components/schemas/ChatType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.counter !== undefined){
let data10 = data.counter;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err47 = {instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.user_counter !== undefined){
let data11 = data.user_counter;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err48 = {instancePath:instancePath+"/user_counter",schemaPath:"#/properties/user_counter/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.message_count !== undefined){
let data12 = data.message_count;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err49 = {instancePath:instancePath+"/message_count",schemaPath:"#/properties/message_count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.unread_id !== undefined){
let data13 = data.unread_id;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err50 = {instancePath:instancePath+"/unread_id",schemaPath:"#/properties/unread_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.restrictions !== undefined){
let data14 = data.restrictions;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.avatar === undefined){
const err51 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/required",keyword:"required",params:{missingProperty: "avatar"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data14.rename === undefined){
const err52 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/required",keyword:"required",params:{missingProperty: "rename"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data14.extend === undefined){
const err53 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/required",keyword:"required",params:{missingProperty: "extend"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data14.call === undefined){
const err54 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/required",keyword:"required",params:{missingProperty: "call"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data14.mute === undefined){
const err55 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/required",keyword:"required",params:{missingProperty: "mute"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data14.leave === undefined){
const err56 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/required",keyword:"required",params:{missingProperty: "leave"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data14.leave_owner === undefined){
const err57 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/required",keyword:"required",params:{missingProperty: "leave_owner"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data14.send === undefined){
const err58 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/required",keyword:"required",params:{missingProperty: "send"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data14.user_list === undefined){
const err59 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/required",keyword:"required",params:{missingProperty: "user_list"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data14.avatar !== undefined){
if(typeof data14.avatar !== "boolean"){
const err60 = {instancePath:instancePath+"/restrictions/avatar",schemaPath:"#/components/schemas/Restrictions/properties/avatar/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data14.rename !== undefined){
if(typeof data14.rename !== "boolean"){
const err61 = {instancePath:instancePath+"/restrictions/rename",schemaPath:"#/components/schemas/Restrictions/properties/rename/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data14.extend !== undefined){
if(typeof data14.extend !== "boolean"){
const err62 = {instancePath:instancePath+"/restrictions/extend",schemaPath:"#/components/schemas/Restrictions/properties/extend/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data14.call !== undefined){
if(typeof data14.call !== "boolean"){
const err63 = {instancePath:instancePath+"/restrictions/call",schemaPath:"#/components/schemas/Restrictions/properties/call/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data14.mute !== undefined){
if(typeof data14.mute !== "boolean"){
const err64 = {instancePath:instancePath+"/restrictions/mute",schemaPath:"#/components/schemas/Restrictions/properties/mute/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data14.leave !== undefined){
if(typeof data14.leave !== "boolean"){
const err65 = {instancePath:instancePath+"/restrictions/leave",schemaPath:"#/components/schemas/Restrictions/properties/leave/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data14.leave_owner !== undefined){
if(typeof data14.leave_owner !== "boolean"){
const err66 = {instancePath:instancePath+"/restrictions/leave_owner",schemaPath:"#/components/schemas/Restrictions/properties/leave_owner/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data14.send !== undefined){
if(typeof data14.send !== "boolean"){
const err67 = {instancePath:instancePath+"/restrictions/send",schemaPath:"#/components/schemas/Restrictions/properties/send/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data14.user_list !== undefined){
if(typeof data14.user_list !== "boolean"){
const err68 = {instancePath:instancePath+"/restrictions/user_list",schemaPath:"#/components/schemas/Restrictions/properties/user_list/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data14.path !== undefined){
if(typeof data14.path !== "string"){
const err69 = {instancePath:instancePath+"/restrictions/path",schemaPath:"#/components/schemas/Restrictions/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data14.path_title !== undefined){
if(typeof data14.path_title !== "string"){
const err70 = {instancePath:instancePath+"/restrictions/path_title",schemaPath:"#/components/schemas/Restrictions/properties/path_title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/restrictions",schemaPath:"#/components/schemas/Restrictions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.last_message_id !== undefined){
let data26 = data.last_message_id;
if(!((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26)))){
const err72 = {instancePath:instancePath+"/last_message_id",schemaPath:"#/properties/last_message_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.last_id !== undefined){
let data27 = data.last_id;
if(!((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27)))){
const err73 = {instancePath:instancePath+"/last_id",schemaPath:"#/properties/last_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.marked_id !== undefined){
let data28 = data.marked_id;
if(!((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28)))){
const err74 = {instancePath:instancePath+"/marked_id",schemaPath:"#/properties/marked_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.disk_folder_id !== undefined){
let data29 = data.disk_folder_id;
if(!((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29)))){
const err75 = {instancePath:instancePath+"/disk_folder_id",schemaPath:"#/properties/disk_folder_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.entity_type !== undefined){
if(typeof data.entity_type !== "string"){
const err76 = {instancePath:instancePath+"/entity_type",schemaPath:"#/properties/entity_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.entity_id !== undefined){
if(typeof data.entity_id !== "string"){
const err77 = {instancePath:instancePath+"/entity_id",schemaPath:"#/properties/entity_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.entity_data_1 !== undefined){
if(typeof data.entity_data_1 !== "string"){
const err78 = {instancePath:instancePath+"/entity_data_1",schemaPath:"#/properties/entity_data_1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.entity_data_2 !== undefined){
if(typeof data.entity_data_2 !== "string"){
const err79 = {instancePath:instancePath+"/entity_data_2",schemaPath:"#/properties/entity_data_2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.entity_data_3 !== undefined){
if(typeof data.entity_data_3 !== "string"){
const err80 = {instancePath:instancePath+"/entity_data_3",schemaPath:"#/properties/entity_data_3/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.mute_list !== undefined){
let data35 = data.mute_list;
if(Array.isArray(data35)){
const len0 = data35.length;
for(let i0=0; i0<len0; i0++){
let data36 = data35[i0];
if(!((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36)))){
const err81 = {instancePath:instancePath+"/mute_list/" + i0,schemaPath:"#/properties/mute_list/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/mute_list",schemaPath:"#/properties/mute_list/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.date_create !== undefined){
if(!(typeof data.date_create === "string")){
const err83 = {instancePath:instancePath+"/date_create",schemaPath:"#/properties/date_create/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.message_type !== undefined){
if(typeof data.message_type !== "string"){
const err84 = {instancePath:instancePath+"/message_type",schemaPath:"#/components/schemas/MessageType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.disappearing_time !== undefined){
let data39 = data.disappearing_time;
if(!((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39)))){
const err85 = {instancePath:instancePath+"/disappearing_time",schemaPath:"#/properties/disappearing_time/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.public !== undefined){
let data40 = data.public;
const _errs87 = errors;
let valid9 = false;
let passing0 = null;
const _errs88 = errors;
if(typeof data40 !== "string"){
const err86 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid0 = _errs88 === errors;
if(_valid0){
valid9 = true;
passing0 = 0;
}
const _errs90 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.code === undefined){
const err87 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data40.link === undefined){
const err88 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/required",keyword:"required",params:{missingProperty: "link"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data40.code !== undefined){
if(typeof data40.code !== "string"){
const err89 = {instancePath:instancePath+"/public/code",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data40.link !== undefined){
if(typeof data40.link !== "string"){
const err90 = {instancePath:instancePath+"/public/link",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/properties/link/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var _valid0 = _errs90 === errors;
if(_valid0 && valid9){
valid9 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid9 = true;
passing0 = 1;
}
}
if(!valid9){
const err92 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
else {
errors = _errs87;
if(vErrors !== null){
if(_errs87){
vErrors.length = _errs87;
}
else {
vErrors = null;
}
}
}
}
if(data.role !== undefined){
if(typeof data.role !== "string"){
const err93 = {instancePath:instancePath+"/role",schemaPath:"#/components/schemas/ChatRole/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.entity_link !== undefined){
let data44 = data.entity_link;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.type === undefined){
const err94 = {instancePath:instancePath+"/entity_link",schemaPath:"#/components/schemas/EntityLink/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data44.url === undefined){
const err95 = {instancePath:instancePath+"/entity_link",schemaPath:"#/components/schemas/EntityLink/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data44.type !== undefined){
if(typeof data44.type !== "string"){
const err96 = {instancePath:instancePath+"/entity_link/type",schemaPath:"#/components/schemas/EntityLink/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data44.url !== undefined){
if(typeof data44.url !== "string"){
const err97 = {instancePath:instancePath+"/entity_link/url",schemaPath:"#/components/schemas/EntityLink/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data44.id !== undefined){
if(typeof data44.id !== "string"){
const err98 = {instancePath:instancePath+"/entity_link/id",schemaPath:"#/components/schemas/EntityLink/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/entity_link",schemaPath:"#/components/schemas/EntityLink/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.text_field_enabled !== undefined){
if(typeof data.text_field_enabled !== "boolean"){
const err100 = {instancePath:instancePath+"/text_field_enabled",schemaPath:"#/properties/text_field_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.background_id !== undefined){
let data49 = data.background_id;
const _errs112 = errors;
let valid15 = false;
let passing1 = null;
const _errs113 = errors;
if(typeof data49 !== "string"){
const err101 = {instancePath:instancePath+"/background_id",schemaPath:"#/components/schemas/BackgroundId/oneOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid1 = _errs113 === errors;
if(_valid1){
valid15 = true;
passing1 = 0;
}
const _errs115 = errors;
if(!((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49)))){
const err102 = {instancePath:instancePath+"/background_id",schemaPath:"#/components/schemas/BackgroundId/oneOf/1/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid1 = _errs115 === errors;
if(_valid1 && valid15){
valid15 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid15 = true;
passing1 = 1;
}
const _errs117 = errors;
if(data49 !== null){
const err103 = {instancePath:instancePath+"/background_id",schemaPath:"#/components/schemas/BackgroundId/oneOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
var _valid1 = _errs117 === errors;
if(_valid1 && valid15){
valid15 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid15 = true;
passing1 = 2;
}
}
}
if(!valid15){
const err104 = {instancePath:instancePath+"/background_id",schemaPath:"#/components/schemas/BackgroundId/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
else {
errors = _errs112;
if(vErrors !== null){
if(_errs112){
vErrors.length = _errs112;
}
else {
vErrors = null;
}
}
}
}
if(data.permissions !== undefined){
if(!(validate2(data.permissions, {instancePath:instancePath+"/permissions",parentData:data,parentDataProperty:"permissions",rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
if(data.is_new !== undefined){
if(typeof data.is_new !== "boolean"){
const err105 = {instancePath:instancePath+"/is_new",schemaPath:"#/properties/is_new/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.readed_list !== undefined){
let data52 = data.readed_list;
if(Array.isArray(data52)){
const len1 = data52.length;
for(let i1=0; i1<len1; i1++){
let data53 = data52[i1];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.user_id === undefined){
const err106 = {instancePath:instancePath+"/readed_list/" + i1,schemaPath:"#/components/schemas/ReadStatus/required",keyword:"required",params:{missingProperty: "user_id"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data53.user_name === undefined){
const err107 = {instancePath:instancePath+"/readed_list/" + i1,schemaPath:"#/components/schemas/ReadStatus/required",keyword:"required",params:{missingProperty: "user_name"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data53.message_id === undefined){
const err108 = {instancePath:instancePath+"/readed_list/" + i1,schemaPath:"#/components/schemas/ReadStatus/required",keyword:"required",params:{missingProperty: "message_id"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data53.date === undefined){
const err109 = {instancePath:instancePath+"/readed_list/" + i1,schemaPath:"#/components/schemas/ReadStatus/required",keyword:"required",params:{missingProperty: "date"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data53.user_id !== undefined){
let data54 = data53.user_id;
if(!((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54)))){
const err110 = {instancePath:instancePath+"/readed_list/" + i1+"/user_id",schemaPath:"#/components/schemas/ReadStatus/properties/user_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data53.user_name !== undefined){
if(typeof data53.user_name !== "string"){
const err111 = {instancePath:instancePath+"/readed_list/" + i1+"/user_name",schemaPath:"#/components/schemas/ReadStatus/properties/user_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data53.message_id !== undefined){
let data56 = data53.message_id;
if(!((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56)))){
const err112 = {instancePath:instancePath+"/readed_list/" + i1+"/message_id",schemaPath:"#/components/schemas/ReadStatus/properties/message_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data53.date !== undefined){
let data57 = data53.date;
if((typeof data57 !== "string") && (data57 !== null)){
const err113 = {instancePath:instancePath+"/readed_list/" + i1+"/date",schemaPath:"#/components/schemas/ReadStatus/properties/date/type",keyword:"type",params:{type: schema17.properties.date.type}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/readed_list/" + i1,schemaPath:"#/components/schemas/ReadStatus/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/readed_list",schemaPath:"#/properties/readed_list/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.manager_list !== undefined){
let data58 = data.manager_list;
if(Array.isArray(data58)){
const len2 = data58.length;
for(let i2=0; i2<len2; i2++){
let data59 = data58[i2];
if(!((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59)))){
const err116 = {instancePath:instancePath+"/manager_list/" + i2,schemaPath:"#/properties/manager_list/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/manager_list",schemaPath:"#/properties/manager_list/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.last_message_views !== undefined){
if(!(validate4(data.last_message_views, {instancePath:instancePath+"/last_message_views",parentData:data,parentDataProperty:"last_message_views",rootData}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
}
if(data.dialog_id !== undefined){
let data61 = data.dialog_id;
const _errs142 = errors;
let valid23 = false;
let passing2 = null;
const _errs143 = errors;
if(typeof data61 !== "string"){
const err118 = {instancePath:instancePath+"/dialog_id",schemaPath:"#/components/schemas/DialogIdEcho/oneOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
var _valid2 = _errs143 === errors;
if(_valid2){
valid23 = true;
passing2 = 0;
}
const _errs145 = errors;
if(!((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61)))){
const err119 = {instancePath:instancePath+"/dialog_id",schemaPath:"#/components/schemas/DialogIdEcho/oneOf/1/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
var _valid2 = _errs145 === errors;
if(_valid2 && valid23){
valid23 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid23 = true;
passing2 = 1;
}
}
if(!valid23){
const err120 = {instancePath:instancePath+"/dialog_id",schemaPath:"#/components/schemas/DialogIdEcho/oneOf",keyword:"oneOf",params:{passingSchemas: passing2}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
else {
errors = _errs142;
if(vErrors !== null){
if(_errs142){
vErrors.length = _errs142;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err121 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}

const check__components_schemas_BotChatResult = validate6;
const schema22 = {"type":"object","required":["id","dialogId","name","description","type","messageType","owner","color","avatar","extranet","containsCollaber","entityType","entityId","entityData1","entityData2","entityData3","entityLink","diskFolderId","role","permissions","muteList","parentChatId","parentMessageId","isNew","textFieldEnabled","backgroundId","dateCreate","lastMessageId","lastMessageViews","lastId","managerList","markedId","messageCount","public","unreadId","userCounter"],"properties":{"id":{"type":"integer"},"dialogId":{"type":"string"},"name":{"type":["string","null"]},"description":{"type":"string"},"type":{"$ref":"#/components/schemas/ChatType"},"messageType":{"$ref":"#/components/schemas/MessageType"},"owner":{"type":"integer"},"color":{"$ref":"#/components/schemas/BotColor"},"avatar":{"type":"string"},"extranet":{"type":"boolean"},"containsCollaber":{"type":"boolean"},"entityType":{"type":"string"},"entityId":{"type":"string"},"entityData1":{"type":"string"},"entityData2":{"type":"string"},"entityData3":{"type":"string"},"entityLink":{"$ref":"#/components/schemas/BotEntityLink"},"diskFolderId":{"type":["integer","null"]},"role":{"$ref":"#/components/schemas/ChatRole"},"permissions":{"$ref":"#/components/schemas/BotChatPermissions"},"hasManageCapability":{"type":"boolean"},"canHaveThreads":{"type":"boolean"},"muteList":{"type":"array","items":{"type":"integer"}},"parentChatId":{"$ref":"#/components/schemas/IdOrNone"},"parentMessageId":{"$ref":"#/components/schemas/IdOrNone"},"isNew":{"type":"boolean"},"textFieldEnabled":{"$ref":"#/components/schemas/BotTextFieldEnabled"},"backgroundId":{"$ref":"#/components/schemas/BackgroundId"},"dateCreate":{"type":["string","null"],"format":"date-time"},"lastMessageId":{"type":["integer","null"]},"lastMessageViews":{"$ref":"#/components/schemas/BotLastMessageViews"},"lastId":{"type":"integer"},"managerList":{"type":"array","items":{"type":"integer"}},"markedId":{"$ref":"#/components/schemas/IdOrNone"},"messageCount":{"type":"integer"},"public":{"$ref":"#/components/schemas/PublicAlias"},"unreadId":{"$ref":"#/components/schemas/IdOrNone"},"userCounter":{"type":"integer"},"guestCount":{"type":"integer"}}};

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.manageUsersAdd !== undefined){
if(typeof data.manageUsersAdd !== "string"){
const err0 = {instancePath:instancePath+"/manageUsersAdd",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.manageUsersDelete !== undefined){
if(typeof data.manageUsersDelete !== "string"){
const err1 = {instancePath:instancePath+"/manageUsersDelete",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.manageUi !== undefined){
if(typeof data.manageUi !== "string"){
const err2 = {instancePath:instancePath+"/manageUi",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.manageSettings !== undefined){
if(typeof data.manageSettings !== "string"){
const err3 = {instancePath:instancePath+"/manageSettings",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.manageMessages !== undefined){
if(typeof data.manageMessages !== "string"){
const err4 = {instancePath:instancePath+"/manageMessages",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.manageMessagesAutoDelete !== undefined){
if(typeof data.manageMessagesAutoDelete !== "string"){
const err5 = {instancePath:instancePath+"/manageMessagesAutoDelete",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.canPost !== undefined){
if(typeof data.canPost !== "string"){
const err6 = {instancePath:instancePath+"/canPost",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.manageGuestInvites !== undefined){
if(typeof data.manageGuestInvites !== "string"){
const err7 = {instancePath:instancePath+"/manageGuestInvites",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.manageDelete !== undefined){
if(typeof data.manageDelete !== "string"){
const err8 = {instancePath:instancePath+"/manageDelete",schemaPath:"#/components/schemas/PermissionLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}

const schema43 = {"type":"object","required":["userId","userName","date"],"properties":{"userId":{"type":"integer"},"userName":{"type":"string"},"date":{"type":["string","null"],"format":"date-time"}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.messageId === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "messageId"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.firstViewers === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "firstViewers"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.countOfViewers === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "countOfViewers"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.messageId !== undefined){
let data0 = data.messageId;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err3 = {instancePath:instancePath+"/messageId",schemaPath:"#/oneOf/0/properties/messageId/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.firstViewers !== undefined){
let data1 = data.firstViewers;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.userId === undefined){
const err4 = {instancePath:instancePath+"/firstViewers/" + i0,schemaPath:"#/components/schemas/BotMessageViewer/required",keyword:"required",params:{missingProperty: "userId"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.userName === undefined){
const err5 = {instancePath:instancePath+"/firstViewers/" + i0,schemaPath:"#/components/schemas/BotMessageViewer/required",keyword:"required",params:{missingProperty: "userName"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.date === undefined){
const err6 = {instancePath:instancePath+"/firstViewers/" + i0,schemaPath:"#/components/schemas/BotMessageViewer/required",keyword:"required",params:{missingProperty: "date"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.userId !== undefined){
let data3 = data2.userId;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err7 = {instancePath:instancePath+"/firstViewers/" + i0+"/userId",schemaPath:"#/components/schemas/BotMessageViewer/properties/userId/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.userName !== undefined){
if(typeof data2.userName !== "string"){
const err8 = {instancePath:instancePath+"/firstViewers/" + i0+"/userName",schemaPath:"#/components/schemas/BotMessageViewer/properties/userName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.date !== undefined){
let data5 = data2.date;
if((typeof data5 !== "string") && (data5 !== null)){
const err9 = {instancePath:instancePath+"/firstViewers/" + i0+"/date",schemaPath:"#/components/schemas/BotMessageViewer/properties/date/type",keyword:"type",params:{type: schema43.properties.date.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/firstViewers/" + i0,schemaPath:"#/components/schemas/BotMessageViewer/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/firstViewers",schemaPath:"#/oneOf/0/properties/firstViewers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.countOfViewers !== undefined){
let data6 = data.countOfViewers;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err12 = {instancePath:instancePath+"/countOfViewers",schemaPath:"#/oneOf/0/properties/countOfViewers/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs18 = errors;
if(typeof data !== "string"){
const err14 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if("{}" !== data){
const err15 = {instancePath,schemaPath:"#/oneOf/1/const",keyword:"const",params:{allowedValue: "{}"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err16 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate10.errors = vErrors;
return errors === 0;
}


function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.dialogId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dialogId"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.description === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.type === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.messageType === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "messageType"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.owner === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.color === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "color"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.avatar === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "avatar"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.extranet === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "extranet"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.containsCollaber === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "containsCollaber"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.entityType === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entityType"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.entityId === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entityId"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.entityData1 === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entityData1"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.entityData2 === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entityData2"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.entityData3 === undefined){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entityData3"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.entityLink === undefined){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entityLink"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data.diskFolderId === undefined){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "diskFolderId"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data.role === undefined){
const err18 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.permissions === undefined){
const err19 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "permissions"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.muteList === undefined){
const err20 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "muteList"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.parentChatId === undefined){
const err21 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parentChatId"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data.parentMessageId === undefined){
const err22 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parentMessageId"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data.isNew === undefined){
const err23 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "isNew"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data.textFieldEnabled === undefined){
const err24 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "textFieldEnabled"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data.backgroundId === undefined){
const err25 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "backgroundId"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data.dateCreate === undefined){
const err26 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dateCreate"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data.lastMessageId === undefined){
const err27 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastMessageId"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data.lastMessageViews === undefined){
const err28 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastMessageViews"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data.lastId === undefined){
const err29 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastId"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data.managerList === undefined){
const err30 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "managerList"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data.markedId === undefined){
const err31 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "markedId"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data.messageCount === undefined){
const err32 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "messageCount"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data.public === undefined){
const err33 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "public"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data.unreadId === undefined){
const err34 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unreadId"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data.userCounter === undefined){
const err35 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "userCounter"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err36 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.dialogId !== undefined){
if(typeof data.dialogId !== "string"){
const err37 = {instancePath:instancePath+"/dialogId",schemaPath:"#/properties/dialogId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if((typeof data2 !== "string") && (data2 !== null)){
const err38 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema22.properties.name.type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err39 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err40 = {instancePath:instancePath+"/type",schemaPath:"#/components/schemas/ChatType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.messageType !== undefined){
if(typeof data.messageType !== "string"){
const err41 = {instancePath:instancePath+"/messageType",schemaPath:"#/components/schemas/MessageType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.owner !== undefined){
let data6 = data.owner;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err42 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.color !== undefined){
let data7 = data.color;
const _errs19 = errors;
let valid4 = false;
let passing0 = null;
const _errs20 = errors;
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
const err43 = {instancePath:instancePath+"/color",schemaPath:"#/components/schemas/BotColor/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^#[0-9a-fA-F]{6}$"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/color",schemaPath:"#/components/schemas/BotColor/oneOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid0 = _errs20 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
}
const _errs22 = errors;
if(data7 !== null){
const err45 = {instancePath:instancePath+"/color",schemaPath:"#/components/schemas/BotColor/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
}
}
if(!valid4){
const err46 = {instancePath:instancePath+"/color",schemaPath:"#/components/schemas/BotColor/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.avatar !== undefined){
if(typeof data.avatar !== "string"){
const err47 = {instancePath:instancePath+"/avatar",schemaPath:"#/properties/avatar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.extranet !== undefined){
if(typeof data.extranet !== "boolean"){
const err48 = {instancePath:instancePath+"/extranet",schemaPath:"#/properties/extranet/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.containsCollaber !== undefined){
if(typeof data.containsCollaber !== "boolean"){
const err49 = {instancePath:instancePath+"/containsCollaber",schemaPath:"#/properties/containsCollaber/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.entityType !== undefined){
if(typeof data.entityType !== "string"){
const err50 = {instancePath:instancePath+"/entityType",schemaPath:"#/properties/entityType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.entityId !== undefined){
if(typeof data.entityId !== "string"){
const err51 = {instancePath:instancePath+"/entityId",schemaPath:"#/properties/entityId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.entityData1 !== undefined){
if(typeof data.entityData1 !== "string"){
const err52 = {instancePath:instancePath+"/entityData1",schemaPath:"#/properties/entityData1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.entityData2 !== undefined){
if(typeof data.entityData2 !== "string"){
const err53 = {instancePath:instancePath+"/entityData2",schemaPath:"#/properties/entityData2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.entityData3 !== undefined){
if(typeof data.entityData3 !== "string"){
const err54 = {instancePath:instancePath+"/entityData3",schemaPath:"#/properties/entityData3/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.entityLink !== undefined){
let data16 = data.entityLink;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.type !== undefined){
if(typeof data16.type !== "string"){
const err55 = {instancePath:instancePath+"/entityLink/type",schemaPath:"#/components/schemas/BotEntityLink/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data16.url !== undefined){
if(typeof data16.url !== "string"){
const err56 = {instancePath:instancePath+"/entityLink/url",schemaPath:"#/components/schemas/BotEntityLink/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data16.id !== undefined){
if(typeof data16.id !== "string"){
const err57 = {instancePath:instancePath+"/entityLink/id",schemaPath:"#/components/schemas/BotEntityLink/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/entityLink",schemaPath:"#/components/schemas/BotEntityLink/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.diskFolderId !== undefined){
let data20 = data.diskFolderId;
if((!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))) && (data20 !== null)){
const err59 = {instancePath:instancePath+"/diskFolderId",schemaPath:"#/properties/diskFolderId/type",keyword:"type",params:{type: schema22.properties.diskFolderId.type}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.role !== undefined){
if(typeof data.role !== "string"){
const err60 = {instancePath:instancePath+"/role",schemaPath:"#/components/schemas/ChatRole/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.permissions !== undefined){
if(!(validate8(data.permissions, {instancePath:instancePath+"/permissions",parentData:data,parentDataProperty:"permissions",rootData}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
}
if(data.hasManageCapability !== undefined){
if(typeof data.hasManageCapability !== "boolean"){
const err61 = {instancePath:instancePath+"/hasManageCapability",schemaPath:"#/properties/hasManageCapability/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.canHaveThreads !== undefined){
if(typeof data.canHaveThreads !== "boolean"){
const err62 = {instancePath:instancePath+"/canHaveThreads",schemaPath:"#/properties/canHaveThreads/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.muteList !== undefined){
let data25 = data.muteList;
if(Array.isArray(data25)){
const len0 = data25.length;
for(let i0=0; i0<len0; i0++){
let data26 = data25[i0];
if(!((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26)))){
const err63 = {instancePath:instancePath+"/muteList/" + i0,schemaPath:"#/properties/muteList/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/muteList",schemaPath:"#/properties/muteList/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.parentChatId !== undefined){
let data27 = data.parentChatId;
const _errs65 = errors;
let valid11 = false;
let passing1 = null;
const _errs66 = errors;
if(!((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27)))){
const err65 = {instancePath:instancePath+"/parentChatId",schemaPath:"#/components/schemas/IdOrNone/oneOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var _valid1 = _errs66 === errors;
if(_valid1){
valid11 = true;
passing1 = 0;
}
const _errs68 = errors;
if(data27 !== null){
const err66 = {instancePath:instancePath+"/parentChatId",schemaPath:"#/components/schemas/IdOrNone/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid1 = _errs68 === errors;
if(_valid1 && valid11){
valid11 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid11 = true;
passing1 = 1;
}
}
if(!valid11){
const err67 = {instancePath:instancePath+"/parentChatId",schemaPath:"#/components/schemas/IdOrNone/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
}
if(data.parentMessageId !== undefined){
let data28 = data.parentMessageId;
const _errs72 = errors;
let valid13 = false;
let passing2 = null;
const _errs73 = errors;
if(!((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28)))){
const err68 = {instancePath:instancePath+"/parentMessageId",schemaPath:"#/components/schemas/IdOrNone/oneOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
var _valid2 = _errs73 === errors;
if(_valid2){
valid13 = true;
passing2 = 0;
}
const _errs75 = errors;
if(data28 !== null){
const err69 = {instancePath:instancePath+"/parentMessageId",schemaPath:"#/components/schemas/IdOrNone/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid2 = _errs75 === errors;
if(_valid2 && valid13){
valid13 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid13 = true;
passing2 = 1;
}
}
if(!valid13){
const err70 = {instancePath:instancePath+"/parentMessageId",schemaPath:"#/components/schemas/IdOrNone/oneOf",keyword:"oneOf",params:{passingSchemas: passing2}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
else {
errors = _errs72;
if(vErrors !== null){
if(_errs72){
vErrors.length = _errs72;
}
else {
vErrors = null;
}
}
}
}
if(data.isNew !== undefined){
if(typeof data.isNew !== "boolean"){
const err71 = {instancePath:instancePath+"/isNew",schemaPath:"#/properties/isNew/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.textFieldEnabled !== undefined){
let data30 = data.textFieldEnabled;
const _errs81 = errors;
let valid15 = false;
let passing3 = null;
const _errs82 = errors;
if(typeof data30 !== "boolean"){
const err72 = {instancePath:instancePath+"/textFieldEnabled",schemaPath:"#/components/schemas/BotTextFieldEnabled/oneOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
var _valid3 = _errs82 === errors;
if(_valid3){
valid15 = true;
passing3 = 0;
}
const _errs84 = errors;
if(typeof data30 !== "string"){
const err73 = {instancePath:instancePath+"/textFieldEnabled",schemaPath:"#/components/schemas/BotTextFieldEnabled/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid3 = _errs84 === errors;
if(_valid3 && valid15){
valid15 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid15 = true;
passing3 = 1;
}
}
if(!valid15){
const err74 = {instancePath:instancePath+"/textFieldEnabled",schemaPath:"#/components/schemas/BotTextFieldEnabled/oneOf",keyword:"oneOf",params:{passingSchemas: passing3}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
else {
errors = _errs81;
if(vErrors !== null){
if(_errs81){
vErrors.length = _errs81;
}
else {
vErrors = null;
}
}
}
}
if(data.backgroundId !== undefined){
let data31 = data.backgroundId;
const _errs88 = errors;
let valid17 = false;
let passing4 = null;
const _errs89 = errors;
if(typeof data31 !== "string"){
const err75 = {instancePath:instancePath+"/backgroundId",schemaPath:"#/components/schemas/BackgroundId/oneOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid4 = _errs89 === errors;
if(_valid4){
valid17 = true;
passing4 = 0;
}
const _errs91 = errors;
if(!((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31)))){
const err76 = {instancePath:instancePath+"/backgroundId",schemaPath:"#/components/schemas/BackgroundId/oneOf/1/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid4 = _errs91 === errors;
if(_valid4 && valid17){
valid17 = false;
passing4 = [passing4, 1];
}
else {
if(_valid4){
valid17 = true;
passing4 = 1;
}
const _errs93 = errors;
if(data31 !== null){
const err77 = {instancePath:instancePath+"/backgroundId",schemaPath:"#/components/schemas/BackgroundId/oneOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var _valid4 = _errs93 === errors;
if(_valid4 && valid17){
valid17 = false;
passing4 = [passing4, 2];
}
else {
if(_valid4){
valid17 = true;
passing4 = 2;
}
}
}
if(!valid17){
const err78 = {instancePath:instancePath+"/backgroundId",schemaPath:"#/components/schemas/BackgroundId/oneOf",keyword:"oneOf",params:{passingSchemas: passing4}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
else {
errors = _errs88;
if(vErrors !== null){
if(_errs88){
vErrors.length = _errs88;
}
else {
vErrors = null;
}
}
}
}
if(data.dateCreate !== undefined){
let data32 = data.dateCreate;
if((typeof data32 !== "string") && (data32 !== null)){
const err79 = {instancePath:instancePath+"/dateCreate",schemaPath:"#/properties/dateCreate/type",keyword:"type",params:{type: schema22.properties.dateCreate.type}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.lastMessageId !== undefined){
let data33 = data.lastMessageId;
if((!((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33)))) && (data33 !== null)){
const err80 = {instancePath:instancePath+"/lastMessageId",schemaPath:"#/properties/lastMessageId/type",keyword:"type",params:{type: schema22.properties.lastMessageId.type}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.lastMessageViews !== undefined){
if(!(validate10(data.lastMessageViews, {instancePath:instancePath+"/lastMessageViews",parentData:data,parentDataProperty:"lastMessageViews",rootData}))){
vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors);
errors = vErrors.length;
}
}
if(data.lastId !== undefined){
let data35 = data.lastId;
if(!((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35)))){
const err81 = {instancePath:instancePath+"/lastId",schemaPath:"#/properties/lastId/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.managerList !== undefined){
let data36 = data.managerList;
if(Array.isArray(data36)){
const len1 = data36.length;
for(let i1=0; i1<len1; i1++){
let data37 = data36[i1];
if(!((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37)))){
const err82 = {instancePath:instancePath+"/managerList/" + i1,schemaPath:"#/properties/managerList/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/managerList",schemaPath:"#/properties/managerList/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.markedId !== undefined){
let data38 = data.markedId;
const _errs108 = errors;
let valid21 = false;
let passing5 = null;
const _errs109 = errors;
if(!((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38)))){
const err84 = {instancePath:instancePath+"/markedId",schemaPath:"#/components/schemas/IdOrNone/oneOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var _valid5 = _errs109 === errors;
if(_valid5){
valid21 = true;
passing5 = 0;
}
const _errs111 = errors;
if(data38 !== null){
const err85 = {instancePath:instancePath+"/markedId",schemaPath:"#/components/schemas/IdOrNone/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var _valid5 = _errs111 === errors;
if(_valid5 && valid21){
valid21 = false;
passing5 = [passing5, 1];
}
else {
if(_valid5){
valid21 = true;
passing5 = 1;
}
}
if(!valid21){
const err86 = {instancePath:instancePath+"/markedId",schemaPath:"#/components/schemas/IdOrNone/oneOf",keyword:"oneOf",params:{passingSchemas: passing5}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
else {
errors = _errs108;
if(vErrors !== null){
if(_errs108){
vErrors.length = _errs108;
}
else {
vErrors = null;
}
}
}
}
if(data.messageCount !== undefined){
let data39 = data.messageCount;
if(!((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39)))){
const err87 = {instancePath:instancePath+"/messageCount",schemaPath:"#/properties/messageCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.public !== undefined){
let data40 = data.public;
const _errs117 = errors;
let valid23 = false;
let passing6 = null;
const _errs118 = errors;
if(typeof data40 !== "string"){
const err88 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
var _valid6 = _errs118 === errors;
if(_valid6){
valid23 = true;
passing6 = 0;
}
const _errs120 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.code === undefined){
const err89 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data40.link === undefined){
const err90 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/required",keyword:"required",params:{missingProperty: "link"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data40.code !== undefined){
if(typeof data40.code !== "string"){
const err91 = {instancePath:instancePath+"/public/code",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data40.link !== undefined){
if(typeof data40.link !== "string"){
const err92 = {instancePath:instancePath+"/public/link",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/properties/link/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var _valid6 = _errs120 === errors;
if(_valid6 && valid23){
valid23 = false;
passing6 = [passing6, 1];
}
else {
if(_valid6){
valid23 = true;
passing6 = 1;
}
}
if(!valid23){
const err94 = {instancePath:instancePath+"/public",schemaPath:"#/components/schemas/PublicAlias/oneOf",keyword:"oneOf",params:{passingSchemas: passing6}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
else {
errors = _errs117;
if(vErrors !== null){
if(_errs117){
vErrors.length = _errs117;
}
else {
vErrors = null;
}
}
}
}
if(data.unreadId !== undefined){
let data43 = data.unreadId;
const _errs128 = errors;
let valid26 = false;
let passing7 = null;
const _errs129 = errors;
if(!((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43)))){
const err95 = {instancePath:instancePath+"/unreadId",schemaPath:"#/components/schemas/IdOrNone/oneOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid7 = _errs129 === errors;
if(_valid7){
valid26 = true;
passing7 = 0;
}
const _errs131 = errors;
if(data43 !== null){
const err96 = {instancePath:instancePath+"/unreadId",schemaPath:"#/components/schemas/IdOrNone/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
var _valid7 = _errs131 === errors;
if(_valid7 && valid26){
valid26 = false;
passing7 = [passing7, 1];
}
else {
if(_valid7){
valid26 = true;
passing7 = 1;
}
}
if(!valid26){
const err97 = {instancePath:instancePath+"/unreadId",schemaPath:"#/components/schemas/IdOrNone/oneOf",keyword:"oneOf",params:{passingSchemas: passing7}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
else {
errors = _errs128;
if(vErrors !== null){
if(_errs128){
vErrors.length = _errs128;
}
else {
vErrors = null;
}
}
}
}
if(data.userCounter !== undefined){
let data44 = data.userCounter;
if(!((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44)))){
const err98 = {instancePath:instancePath+"/userCounter",schemaPath:"#/properties/userCounter/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.guestCount !== undefined){
let data45 = data.guestCount;
if(!((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45)))){
const err99 = {instancePath:instancePath+"/guestCount",schemaPath:"#/properties/guestCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}

const schema47 = {"type":"object","required":["id","active","name","firstName","lastName","workPosition","color","avatar","gender","birthday","extranet","bot","connector","externalAuthId","status","idle","lastActivityDate","mobileLastDate","desktopLastDate","absent","departments","phones","type","website","email"],"properties":{"id":{"type":"integer"},"active":{"type":"boolean"},"name":{"type":["string","null"]},"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]},"workPosition":{"type":["string","null"]},"color":{"type":"string"},"avatar":{"type":"string"},"gender":{"type":"string"},"birthday":{"type":"string"},"extranet":{"type":"boolean"},"bot":{"type":"boolean"},"connector":{"type":"boolean"},"externalAuthId":{"type":"string"},"status":{"type":"string"},"idle":{"$ref":"#/components/schemas/FalseOrDate"},"lastActivityDate":{"$ref":"#/components/schemas/FalseOrDate"},"mobileLastDate":{"$ref":"#/components/schemas/FalseOrDate"},"desktopLastDate":{"$ref":"#/components/schemas/FalseOrDate"},"absent":{"$ref":"#/components/schemas/FalseOrDate"},"departments":{"type":"array","items":{"type":"integer"}},"phones":{"$ref":"#/components/schemas/FalseOrPhones"},"type":{"type":"string"},"website":{"type":"string"},"email":{"type":"string"}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.active === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "active"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.firstName === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "firstName"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.lastName === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastName"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.workPosition === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "workPosition"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.color === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "color"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.avatar === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "avatar"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.gender === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gender"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.birthday === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "birthday"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.extranet === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "extranet"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.bot === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bot"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.connector === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connector"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.externalAuthId === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "externalAuthId"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.status === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.idle === undefined){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idle"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.lastActivityDate === undefined){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastActivityDate"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data.mobileLastDate === undefined){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mobileLastDate"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data.desktopLastDate === undefined){
const err18 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "desktopLastDate"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.absent === undefined){
const err19 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "absent"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.departments === undefined){
const err20 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "departments"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.phones === undefined){
const err21 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phones"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data.type === undefined){
const err22 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data.website === undefined){
const err23 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "website"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data.email === undefined){
const err24 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err25 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.active !== undefined){
if(typeof data.active !== "boolean"){
const err26 = {instancePath:instancePath+"/active",schemaPath:"#/properties/active/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if((typeof data2 !== "string") && (data2 !== null)){
const err27 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema47.properties.name.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.firstName !== undefined){
let data3 = data.firstName;
if((typeof data3 !== "string") && (data3 !== null)){
const err28 = {instancePath:instancePath+"/firstName",schemaPath:"#/properties/firstName/type",keyword:"type",params:{type: schema47.properties.firstName.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.lastName !== undefined){
let data4 = data.lastName;
if((typeof data4 !== "string") && (data4 !== null)){
const err29 = {instancePath:instancePath+"/lastName",schemaPath:"#/properties/lastName/type",keyword:"type",params:{type: schema47.properties.lastName.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.workPosition !== undefined){
let data5 = data.workPosition;
if((typeof data5 !== "string") && (data5 !== null)){
const err30 = {instancePath:instancePath+"/workPosition",schemaPath:"#/properties/workPosition/type",keyword:"type",params:{type: schema47.properties.workPosition.type}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.color !== undefined){
if(typeof data.color !== "string"){
const err31 = {instancePath:instancePath+"/color",schemaPath:"#/properties/color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.avatar !== undefined){
if(typeof data.avatar !== "string"){
const err32 = {instancePath:instancePath+"/avatar",schemaPath:"#/properties/avatar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.gender !== undefined){
if(typeof data.gender !== "string"){
const err33 = {instancePath:instancePath+"/gender",schemaPath:"#/properties/gender/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.birthday !== undefined){
if(typeof data.birthday !== "string"){
const err34 = {instancePath:instancePath+"/birthday",schemaPath:"#/properties/birthday/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.extranet !== undefined){
if(typeof data.extranet !== "boolean"){
const err35 = {instancePath:instancePath+"/extranet",schemaPath:"#/properties/extranet/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.bot !== undefined){
if(typeof data.bot !== "boolean"){
const err36 = {instancePath:instancePath+"/bot",schemaPath:"#/properties/bot/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.connector !== undefined){
if(typeof data.connector !== "boolean"){
const err37 = {instancePath:instancePath+"/connector",schemaPath:"#/properties/connector/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.externalAuthId !== undefined){
if(typeof data.externalAuthId !== "string"){
const err38 = {instancePath:instancePath+"/externalAuthId",schemaPath:"#/properties/externalAuthId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.status !== undefined){
if(typeof data.status !== "string"){
const err39 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.idle !== undefined){
let data15 = data.idle;
const _errs33 = errors;
let valid2 = false;
let passing0 = null;
const _errs34 = errors;
if(typeof data15 !== "boolean"){
const err40 = {instancePath:instancePath+"/idle",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(false !== data15){
const err41 = {instancePath:instancePath+"/idle",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/const",keyword:"const",params:{allowedValue: false}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid0 = _errs34 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs36 = errors;
if(!(typeof data15 === "string")){
const err42 = {instancePath:instancePath+"/idle",schemaPath:"#/components/schemas/FalseOrDate/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid0 = _errs36 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
}
}
if(!valid2){
const err43 = {instancePath:instancePath+"/idle",schemaPath:"#/components/schemas/FalseOrDate/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
}
if(data.lastActivityDate !== undefined){
let data16 = data.lastActivityDate;
const _errs40 = errors;
let valid4 = false;
let passing1 = null;
const _errs41 = errors;
if(typeof data16 !== "boolean"){
const err44 = {instancePath:instancePath+"/lastActivityDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(false !== data16){
const err45 = {instancePath:instancePath+"/lastActivityDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/const",keyword:"const",params:{allowedValue: false}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid1 = _errs41 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs43 = errors;
if(!(typeof data16 === "string")){
const err46 = {instancePath:instancePath+"/lastActivityDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid1 = _errs43 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid4 = true;
passing1 = 1;
}
}
if(!valid4){
const err47 = {instancePath:instancePath+"/lastActivityDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
}
if(data.mobileLastDate !== undefined){
let data17 = data.mobileLastDate;
const _errs47 = errors;
let valid6 = false;
let passing2 = null;
const _errs48 = errors;
if(typeof data17 !== "boolean"){
const err48 = {instancePath:instancePath+"/mobileLastDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(false !== data17){
const err49 = {instancePath:instancePath+"/mobileLastDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/const",keyword:"const",params:{allowedValue: false}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid2 = _errs48 === errors;
if(_valid2){
valid6 = true;
passing2 = 0;
}
const _errs50 = errors;
if(!(typeof data17 === "string")){
const err50 = {instancePath:instancePath+"/mobileLastDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var _valid2 = _errs50 === errors;
if(_valid2 && valid6){
valid6 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid6 = true;
passing2 = 1;
}
}
if(!valid6){
const err51 = {instancePath:instancePath+"/mobileLastDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf",keyword:"oneOf",params:{passingSchemas: passing2}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
else {
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
}
}
if(data.desktopLastDate !== undefined){
let data18 = data.desktopLastDate;
const _errs54 = errors;
let valid8 = false;
let passing3 = null;
const _errs55 = errors;
if(typeof data18 !== "boolean"){
const err52 = {instancePath:instancePath+"/desktopLastDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(false !== data18){
const err53 = {instancePath:instancePath+"/desktopLastDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/const",keyword:"const",params:{allowedValue: false}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid3 = _errs55 === errors;
if(_valid3){
valid8 = true;
passing3 = 0;
}
const _errs57 = errors;
if(!(typeof data18 === "string")){
const err54 = {instancePath:instancePath+"/desktopLastDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid3 = _errs57 === errors;
if(_valid3 && valid8){
valid8 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid8 = true;
passing3 = 1;
}
}
if(!valid8){
const err55 = {instancePath:instancePath+"/desktopLastDate",schemaPath:"#/components/schemas/FalseOrDate/oneOf",keyword:"oneOf",params:{passingSchemas: passing3}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
}
}
if(data.absent !== undefined){
let data19 = data.absent;
const _errs61 = errors;
let valid10 = false;
let passing4 = null;
const _errs62 = errors;
if(typeof data19 !== "boolean"){
const err56 = {instancePath:instancePath+"/absent",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(false !== data19){
const err57 = {instancePath:instancePath+"/absent",schemaPath:"#/components/schemas/FalseOrDate/oneOf/0/const",keyword:"const",params:{allowedValue: false}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid4 = _errs62 === errors;
if(_valid4){
valid10 = true;
passing4 = 0;
}
const _errs64 = errors;
if(!(typeof data19 === "string")){
const err58 = {instancePath:instancePath+"/absent",schemaPath:"#/components/schemas/FalseOrDate/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid4 = _errs64 === errors;
if(_valid4 && valid10){
valid10 = false;
passing4 = [passing4, 1];
}
else {
if(_valid4){
valid10 = true;
passing4 = 1;
}
}
if(!valid10){
const err59 = {instancePath:instancePath+"/absent",schemaPath:"#/components/schemas/FalseOrDate/oneOf",keyword:"oneOf",params:{passingSchemas: passing4}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
else {
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
}
}
if(data.departments !== undefined){
let data20 = data.departments;
if(Array.isArray(data20)){
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
const err60 = {instancePath:instancePath+"/departments/" + i0,schemaPath:"#/properties/departments/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/departments",schemaPath:"#/properties/departments/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.phones !== undefined){
let data22 = data.phones;
const _errs72 = errors;
let valid14 = false;
let passing5 = null;
const _errs73 = errors;
if(typeof data22 !== "boolean"){
const err62 = {instancePath:instancePath+"/phones",schemaPath:"#/components/schemas/FalseOrPhones/oneOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(false !== data22){
const err63 = {instancePath:instancePath+"/phones",schemaPath:"#/components/schemas/FalseOrPhones/oneOf/0/const",keyword:"const",params:{allowedValue: false}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid5 = _errs73 === errors;
if(_valid5){
valid14 = true;
passing5 = 0;
}
const _errs75 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
}
else {
const err64 = {instancePath:instancePath+"/phones",schemaPath:"#/components/schemas/FalseOrPhones/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid5 = _errs75 === errors;
if(_valid5 && valid14){
valid14 = false;
passing5 = [passing5, 1];
}
else {
if(_valid5){
valid14 = true;
passing5 = 1;
}
}
if(!valid14){
const err65 = {instancePath:instancePath+"/phones",schemaPath:"#/components/schemas/FalseOrPhones/oneOf",keyword:"oneOf",params:{passingSchemas: passing5}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
else {
errors = _errs72;
if(vErrors !== null){
if(_errs72){
vErrors.length = _errs72;
}
else {
vErrors = null;
}
}
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err66 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.website !== undefined){
if(typeof data.website !== "string"){
const err67 = {instancePath:instancePath+"/website",schemaPath:"#/properties/website/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.email !== undefined){
if(typeof data.email !== "string"){
const err68 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}


function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.chat === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "chat"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.chat !== undefined){
if(!(validate7(data.chat, {instancePath:instancePath+"/chat",parentData:data,parentDataProperty:"chat",rootData}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
}
if(data.users !== undefined){
let data1 = data.users;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate13(data1[i0], {instancePath:instancePath+"/users/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.recentConfig !== undefined){
let data3 = data.recentConfig;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.chatId !== undefined){
let data4 = data3.chatId;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err2 = {instancePath:instancePath+"/recentConfig/chatId",schemaPath:"#/properties/recentConfig/properties/chatId/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data3.sections !== undefined){
let data5 = data3.sections;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
const err3 = {instancePath:instancePath+"/recentConfig/sections/" + i1,schemaPath:"#/properties/recentConfig/properties/sections/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/recentConfig/sections",schemaPath:"#/properties/recentConfig/properties/sections/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/recentConfig",schemaPath:"#/properties/recentConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.copilot !== undefined){
let data7 = data.copilot;
const _errs15 = errors;
let valid7 = false;
let passing0 = null;
const _errs16 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
const err6 = {instancePath:instancePath+"/copilot",schemaPath:"#/components/schemas/ServiceData/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs16 === errors;
if(_valid0){
valid7 = true;
passing0 = 0;
}
const _errs19 = errors;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
const err7 = {instancePath:instancePath+"/copilot/" + i2,schemaPath:"#/components/schemas/ServiceData/oneOf/1/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/copilot",schemaPath:"#/components/schemas/ServiceData/oneOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs19 === errors;
if(_valid0 && valid7){
valid7 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid7 = true;
passing0 = 1;
}
const _errs24 = errors;
if(data7 !== null){
const err9 = {instancePath:instancePath+"/copilot",schemaPath:"#/components/schemas/ServiceData/oneOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs24 === errors;
if(_valid0 && valid7){
valid7 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid7 = true;
passing0 = 2;
}
}
}
if(!valid7){
const err10 = {instancePath:instancePath+"/copilot",schemaPath:"#/components/schemas/ServiceData/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
if(data.messagesAutoDeleteConfigs !== undefined){
let data9 = data.messagesAutoDeleteConfigs;
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
const _errs30 = errors;
let valid13 = false;
let passing1 = null;
const _errs31 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err11 = {instancePath:instancePath+"/messagesAutoDeleteConfigs/" + i3,schemaPath:"#/components/schemas/ServiceData/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs31 === errors;
if(_valid1){
valid13 = true;
passing1 = 0;
}
const _errs34 = errors;
if(Array.isArray(data10)){
const len4 = data10.length;
for(let i4=0; i4<len4; i4++){
let data11 = data10[i4];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
}
else {
const err12 = {instancePath:instancePath+"/messagesAutoDeleteConfigs/" + i3+"/" + i4,schemaPath:"#/components/schemas/ServiceData/oneOf/1/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/messagesAutoDeleteConfigs/" + i3,schemaPath:"#/components/schemas/ServiceData/oneOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid1 = _errs34 === errors;
if(_valid1 && valid13){
valid13 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid13 = true;
passing1 = 1;
}
const _errs39 = errors;
if(data10 !== null){
const err14 = {instancePath:instancePath+"/messagesAutoDeleteConfigs/" + i3,schemaPath:"#/components/schemas/ServiceData/oneOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid1 = _errs39 === errors;
if(_valid1 && valid13){
valid13 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid13 = true;
passing1 = 2;
}
}
}
if(!valid13){
const err15 = {instancePath:instancePath+"/messagesAutoDeleteConfigs/" + i3,schemaPath:"#/components/schemas/ServiceData/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/messagesAutoDeleteConfigs",schemaPath:"#/properties/messagesAutoDeleteConfigs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.callInfo !== undefined){
let data12 = data.callInfo;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.token !== undefined){
if(typeof data12.token !== "string"){
const err17 = {instancePath:instancePath+"/callInfo/token",schemaPath:"#/properties/callInfo/properties/token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data12.chatId !== undefined){
let data14 = data12.chatId;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err18 = {instancePath:instancePath+"/callInfo/chatId",schemaPath:"#/properties/callInfo/properties/chatId/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/callInfo",schemaPath:"#/properties/callInfo/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.parentChat !== undefined){
let data15 = data.parentChat;
const _errs49 = errors;
let valid18 = false;
let passing2 = null;
const _errs50 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
}
else {
const err20 = {instancePath:instancePath+"/parentChat",schemaPath:"#/components/schemas/ServiceData/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid2 = _errs50 === errors;
if(_valid2){
valid18 = true;
passing2 = 0;
}
const _errs53 = errors;
if(Array.isArray(data15)){
const len5 = data15.length;
for(let i5=0; i5<len5; i5++){
let data16 = data15[i5];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
}
else {
const err21 = {instancePath:instancePath+"/parentChat/" + i5,schemaPath:"#/components/schemas/ServiceData/oneOf/1/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/parentChat",schemaPath:"#/components/schemas/ServiceData/oneOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid2 = _errs53 === errors;
if(_valid2 && valid18){
valid18 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid18 = true;
passing2 = 1;
}
const _errs58 = errors;
if(data15 !== null){
const err23 = {instancePath:instancePath+"/parentChat",schemaPath:"#/components/schemas/ServiceData/oneOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid2 = _errs58 === errors;
if(_valid2 && valid18){
valid18 = false;
passing2 = [passing2, 2];
}
else {
if(_valid2){
valid18 = true;
passing2 = 2;
}
}
}
if(!valid18){
const err24 = {instancePath:instancePath+"/parentChat",schemaPath:"#/components/schemas/ServiceData/oneOf",keyword:"oneOf",params:{passingSchemas: passing2}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
}
if(data.collabInfo !== undefined){
let data17 = data.collabInfo;
const _errs62 = errors;
let valid22 = false;
let passing3 = null;
const _errs63 = errors;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
}
else {
const err25 = {instancePath:instancePath+"/collabInfo",schemaPath:"#/components/schemas/ServiceData/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid3 = _errs63 === errors;
if(_valid3){
valid22 = true;
passing3 = 0;
}
const _errs66 = errors;
if(Array.isArray(data17)){
const len6 = data17.length;
for(let i6=0; i6<len6; i6++){
let data18 = data17[i6];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
}
else {
const err26 = {instancePath:instancePath+"/collabInfo/" + i6,schemaPath:"#/components/schemas/ServiceData/oneOf/1/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/collabInfo",schemaPath:"#/components/schemas/ServiceData/oneOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid3 = _errs66 === errors;
if(_valid3 && valid22){
valid22 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid22 = true;
passing3 = 1;
}
const _errs71 = errors;
if(data17 !== null){
const err28 = {instancePath:instancePath+"/collabInfo",schemaPath:"#/components/schemas/ServiceData/oneOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid3 = _errs71 === errors;
if(_valid3 && valid22){
valid22 = false;
passing3 = [passing3, 2];
}
else {
if(_valid3){
valid22 = true;
passing3 = 2;
}
}
}
if(!valid22){
const err29 = {instancePath:instancePath+"/collabInfo",schemaPath:"#/components/schemas/ServiceData/oneOf",keyword:"oneOf",params:{passingSchemas: passing3}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
}
}
if(data.session !== undefined){
let data19 = data.session;
const _errs75 = errors;
let valid26 = false;
let passing4 = null;
const _errs76 = errors;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
}
else {
const err30 = {instancePath:instancePath+"/session",schemaPath:"#/components/schemas/ServiceData/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid4 = _errs76 === errors;
if(_valid4){
valid26 = true;
passing4 = 0;
}
const _errs79 = errors;
if(Array.isArray(data19)){
const len7 = data19.length;
for(let i7=0; i7<len7; i7++){
let data20 = data19[i7];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
}
else {
const err31 = {instancePath:instancePath+"/session/" + i7,schemaPath:"#/components/schemas/ServiceData/oneOf/1/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/session",schemaPath:"#/components/schemas/ServiceData/oneOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid4 = _errs79 === errors;
if(_valid4 && valid26){
valid26 = false;
passing4 = [passing4, 1];
}
else {
if(_valid4){
valid26 = true;
passing4 = 1;
}
const _errs84 = errors;
if(data19 !== null){
const err33 = {instancePath:instancePath+"/session",schemaPath:"#/components/schemas/ServiceData/oneOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid4 = _errs84 === errors;
if(_valid4 && valid26){
valid26 = false;
passing4 = [passing4, 2];
}
else {
if(_valid4){
valid26 = true;
passing4 = 2;
}
}
}
if(!valid26){
const err34 = {instancePath:instancePath+"/session",schemaPath:"#/components/schemas/ServiceData/oneOf",keyword:"oneOf",params:{passingSchemas: passing4}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
else {
errors = _errs75;
if(vErrors !== null){
if(_errs75){
vErrors.length = _errs75;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate6.errors = vErrors;
return errors === 0;
}

const check__components_schemas_LegacyChat = validate15;
const pattern2 = new RegExp("^[0-9]+$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.owner === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.extranet === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "extranet"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.avatar === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "avatar"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.color === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "color"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.type === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.entity_type === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_type"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.entity_data_1 === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_data_1"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.entity_data_2 === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_data_2"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.entity_data_3 === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entity_data_3"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.date_create === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_create"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.message_type === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message_type"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err15 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.owner !== undefined){
let data2 = data.owner;
if(typeof data2 === "string"){
if(!pattern2.test(data2)){
const err16 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.extranet !== undefined){
if(typeof data.extranet !== "boolean"){
const err18 = {instancePath:instancePath+"/extranet",schemaPath:"#/properties/extranet/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.avatar !== undefined){
if(typeof data.avatar !== "string"){
const err19 = {instancePath:instancePath+"/avatar",schemaPath:"#/properties/avatar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.color !== undefined){
let data5 = data.color;
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
const err20 = {instancePath:instancePath+"/color",schemaPath:"#/components/schemas/Color/pattern",keyword:"pattern",params:{pattern: "^#[0-9a-fA-F]{6}$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/color",schemaPath:"#/components/schemas/Color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err22 = {instancePath:instancePath+"/type",schemaPath:"#/components/schemas/ChatType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.entity_type !== undefined){
if(typeof data.entity_type !== "string"){
const err23 = {instancePath:instancePath+"/entity_type",schemaPath:"#/properties/entity_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.entity_id !== undefined){
if(typeof data.entity_id !== "string"){
const err24 = {instancePath:instancePath+"/entity_id",schemaPath:"#/properties/entity_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.entity_data_1 !== undefined){
if(typeof data.entity_data_1 !== "string"){
const err25 = {instancePath:instancePath+"/entity_data_1",schemaPath:"#/properties/entity_data_1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.entity_data_2 !== undefined){
if(typeof data.entity_data_2 !== "string"){
const err26 = {instancePath:instancePath+"/entity_data_2",schemaPath:"#/properties/entity_data_2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.entity_data_3 !== undefined){
if(typeof data.entity_data_3 !== "string"){
const err27 = {instancePath:instancePath+"/entity_data_3",schemaPath:"#/properties/entity_data_3/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.date_create !== undefined){
if(!(typeof data.date_create === "string")){
const err28 = {instancePath:instancePath+"/date_create",schemaPath:"#/properties/date_create/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.message_type !== undefined){
if(typeof data.message_type !== "string"){
const err29 = {instancePath:instancePath+"/message_type",schemaPath:"#/components/schemas/MessageType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

/** A check for each shape of a result, by method. */
export const validators = {
  'im.dialog.get': [check__components_schemas_Chat],
  'imbot.v2.Chat.get': [check__components_schemas_BotChatResult],
  'imbot.dialog.get': [check__components_schemas_Chat, check__components_schemas_LegacyChat],
  'imopenlines.dialog.get': [check__components_schemas_Chat],
};
