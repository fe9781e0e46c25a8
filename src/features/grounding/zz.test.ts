import { test } from 'vitest'
import { runThrough } from '@/lib/fold'
import { compareInSteps } from './compare-texts'
const seeded=(s:number)=>()=>{s=(Math.imul(s,1664525)+1013904223)>>>0;return s/2**32}
type R=()=>number
const pick=<T,>(r:R,a:readonly T[]):T=>a[Math.floor(r()*a.length)] as T
const int=(r:R,a:number,b:number)=>a+Math.floor(r()*(b-a+1))
const L:Record<string,{w:string[];join:string;punct:string[]}>={
 en:{w:'the of to and a in is that for it as was with be by on not he this are or his from at which but have an had they you were there one all we can her has more if no my so about than into them then some time could make would only new very after just where most know get through back much before go good'.split(' ').concat('refund supplement accommodation prescription warranty invoice carrier parcel courier deposit premium session therapist eligibility threshold annual receipt'.split(' ')),join:' ',punct:[', ','. ',' – ','; ',': ','\n\n',' (',') ','! ']},
 de:{w:'der die das und in zu den nicht von mit ist des sich auf für eine als auch es an werden aus er hat dass bei oder sind noch wie einem über so zum war haben nur Größe Straße Rückerstattung Versicherung Übernachtung Fahrkarte gemäß Überschuss Müllabfuhr'.split(' '),join:' ',punct:[', ','. ',' – ','; ',': ','\n\n','! ']},
 ar:{w:'في من على إلى أن هذا التي الذي كان قد ما لا عن بعد كل هذه ذلك بين أو مع يمكن استخدام البطاقة الخارج تفعيلها الطلب الفاتورة المبلغ العميل الدفع الحساب الرصيد إرجاع الشحنة المدينة الموعد'.split(' '),join:' ',punct:['، ','. ','؛ ','؟ ','\n']},
 ko:{w:'환불은 예약한 밤에 숙소가 제공되지 않은 경우 전액 지급됩니다 영수증을 보관해 주세요 고객 센터로 문의하시면 담당자가 확인 후 칠일 이내에 답변을 드립니다 배송 조회는'.split(' '),join:' ',punct:[', ','. ','! ','\n']},
 ja:{w:'星空 を 撮影 する に は 三脚 と 明るい 広角 レンズ を 使い 速度 を 秒 以内 に して ください 返金 は 予約 した 宿泊 が 提供 されな かった 場合 全額 支払われ ます 領収書 を 保管 し て 担当者 が 確認 した 後 お客様 へ 連絡 いたします 東京 駅 から 電車 で 三十分 です しかし 料金 について も 説明'.split(' '),join:'',punct:['。','、','」','（','\n','！']},
 zh:{w:'退款 将 在 七 天 内 支付 到 您 的 银行 账户 如果 住宿 没有 提供 请 保留 收据 客户 服务 中心 会 尽快 回复 我们 可以 使用 相机 拍摄 星空 需要 三脚架 和 广角 镜头 速度 时间 价格 城市 火车 站 出发'.split(' '),join:'',punct:['。','，','；','\n','！']},
 th:{w:'การ คืนเงิน จะ ดำเนิน ภายใน เจ็ด วัน หาก ที่พัก ไม่ ได้ จัด ให้ กรุณา เก็บ ใบเสร็จ ไว้ ลูกค้า สามารถ ติดต่อ เจ้าหน้าที่ เพื่อ สอบถาม ข้อมูล เพิ่มเติม ได้ ตลอด เวลา'.split(' '),join:'',punct:[' ','\n']},
}
test('x',()=>{
 for (const [lang,{w,join,punct}] of Object.entries(L)) {
  let tp=0,fp=0,fn=0,n=0; const miss:string[]=[]
  for(let seed=1;seed<=120;seed++){const r=seeded(seed*7919)
   const words=(k:number)=>Array.from({length:k},()=>pick(r,w))
   const texts=(ws:string[])=>{let s='';ws.forEach((x,i)=>{s+=x; if(i<ws.length-1) s+= r()<0.08?pick(r,punct):join});return s}
   const srcs=Array.from({length:int(r,1,5)},()=>words(int(r,60,300)))
   const rendered=srcs.map(texts)
   let answer='';const marks:boolean[]=[]
   const put=(s:string,c:boolean)=>{answer+=s;for(let i=0;i<s.length;i++)marks.push(c)}
   for(let p=0;p<int(r,3,9);p++){
     put(texts(words(int(r,4,25))),false);put(r()<0.5?pick(r,punct):join||'、',false)
     const s=pick(r,srcs);const len=int(r,join?6:10,30);const at=int(r,0,s.length-len);let c=s.slice(at,at+len)
     if(r()<0.25){c=c.map((x,i)=>i%5===3?pick(r,w)+(join?'q':'鬱'):x);put(texts(c),false)}
     else {let t=texts(c); if(r()<0.3)t=t.toUpperCase(); if(r()<0.2&&join) t='**'+t+'**'; put(t,true)}
     put(r()<0.7?pick(r,punct):join||'、',false)
   }
   const {passages}=runThrough(compareInSteps({answer,language:lang,sources:rendered.map((text,i)=>({source:i+1,result:1,text}))}))
   const found=new Uint8Array(answer.length);for(const p of passages)found.fill(1,p.answer.start,p.answer.end)
   for(let i=0;i<answer.length;i++){if(!/[\p{L}\p{N}]/u.test(answer[i]!))continue;if(marks[i]&&found[i])tp++;else if(found[i])fp++;else if(marks[i])fn++}
   n++
  }
  console.log(lang,'precision',(tp/(tp+fp)).toFixed(4),'recall',(tp/(tp+fn)).toFixed(4),tp,fp,fn)
 }
})
