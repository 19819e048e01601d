//! How plain a text is: its measure of reading, and which of its words promise, blame or claim too much.

use super::rules::{Writing, rules};

/// Claims that are made elsewhere without evidence, in any language.
const CLAIMS: [&str; 64] = [
    "30 %",
    "core stability",
    "release your disc",
    "no pain no gain",
    "good posture",
    "medical-grade",
    "new smoking",
    "safe for everyone",
    "rumpfstabilität",
    "schlechte tage",
    "gute haltung",
    "neue rauchen",
    "sicher für alle",
    "estabilidad del core",
    "estabilidad central",
    "buena postura",
    "mala postura",
    "nuevo tabaquismo",
    "grado médico",
    "seguro para todos",
    "sin dolor no hay",
    "30\u{202f}%",
    "stabilité du tronc",
    "bonne posture",
    "mauvaise posture",
    "nouveau tabac",
    "nouveau tabagisme",
    "qualité médicale",
    "sans danger pour tous",
    "rien sans mal",
    "estabilidade do core",
    "estabilidade central",
    "boa postura",
    "má postura",
    "novo cigarro",
    "novo tabagismo",
    "grau médico",
    "sem dor não há",
    "30%の酸素",
    "体幹の安定",
    "体幹を鍛えれば",
    "よい姿勢を",
    "良い姿勢を",
    "新しい喫煙",
    "医療グレード",
    "だれにでも安全",
    "30%的氧气",
    "核心稳定",
    "核心不稳",
    "良好姿势",
    "良好的姿势",
    "新型吸烟",
    "等于吸烟",
    "医疗级",
    "人人都安全",
    "人人安全",
    "30% من الأكسجين",
    "استقرار الجذع",
    "وضعية صحيحة",
    "الوضعية الصحيحة",
    "وضعية جيدة",
    "التدخين الجديد",
    "بلا ألم لا",
    "آمن للجميع",
];

/// The measure of reading of a text, in words; `None` where the language has none.
pub fn measure(language: &str, text: &str) -> Option<String> {
    rules(language).map(|rules| rules.writing.measure(text))
}

/// What makes a text hard to read.
pub fn hard_reading(language: &str, text: &str) -> Vec<String> {
    rules(language).map_or_else(Vec::new, |rules| rules.writing.hard_reading(text))
}

/// The length of a posture cue and the longest that can be read at a glance, in words or characters.
pub fn cue_length(language: &str, cue: &str) -> (usize, usize) {
    let rules = rules(language).or_else(|| rules("en"));
    rules.map_or((0, 0), |rules| rules.writing.cue_length(cue))
}

/// What is too long about a posture cue.
pub fn long_cue(language: &str, cue: &str) -> Option<String> {
    rules(language)?.writing.long_cue(cue)
}

/// Every banned word and every claim in a text.
pub fn banned(language: &str, text: &str) -> Vec<&'static str> {
    let low = text.to_lowercase();
    let mut found = Vec::new();
    if let Some(rules) = rules(language) {
        let low = rules.writing.searchable(text);
        let (word, disclaimer) = rules.disclaimer;
        let spaced = !matches!(rules.writing, Writing::Unspaced(_));
        // Without spaces, the disclaimer contains the word, which may also stand elsewhere in the text.
        let rest = if spaced {
            low.clone()
        } else {
            low.replace(disclaimer, "")
        };
        let is_banned = |w: &&&'static str| {
            let disclaimed = spaced && **w == word && low.contains(disclaimer);
            rules.writing.contains_word(&rest, w) && !disclaimed
        };
        found.extend(rules.banned.iter().filter(is_banned).copied());
    }
    found.extend(CLAIMS.iter().filter(|c| low.contains(**c)).copied());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_and_blame_are_found() {
        let en = |text| banned("en", text);
        assert_eq!(en("This will cure you; you should."), ["cure", "should"]);
        assert_eq!(en("It does not diagnose or treat."), Vec::<&str>::new());
        assert_eq!(en("Up to 30 % less oxygen"), ["30 %"]);
        let de = |text| banned("de", text);
        assert_eq!(de("Du musst gerade sitzen: Das heilt."), ["heilt", "musst"]);
        assert_eq!(
            de("Es stellt keine Diagnose und behandelt nicht."),
            Vec::<&str>::new()
        );
        assert_eq!(de("An schlechten Tagen, schlechte Tage"), ["schlechte tage"]);
        let es = |text| banned("es", text);
        assert_eq!(es("Debes sentarte recto: cura."), ["cura", "debes"]);
        assert_eq!(es("Unbrace no diagnostica ni trata."), Vec::<&str>::new());
        assert_eq!(es("Una buena postura"), ["buena postura"]);
        let fr = |text| banned("fr", text);
        assert_eq!(fr("Il faut vous tenir droit : ça guérit."), ["guérit", "faut"]);
        assert_eq!(fr("Unbrace ne diagnostique ni ne traite."), Vec::<&str>::new());
        assert_eq!(
            fr("L’objectif : une bonne posture"),
            ["objectif", "bonne posture"]
        );
        let pt = |text| banned("pt", text);
        assert_eq!(pt("Você deve sentar reto: isso cura."), ["cura", "deve"]);
        assert_eq!(pt("O Unbrace não diagnostica nem trata."), Vec::<&str>::new());
        assert_eq!(pt("Uma boa postura"), ["boa postura"]);
        let ja = |text| banned("ja", text);
        assert_eq!(ja("正しい姿勢で腰痛が治ります。"), ["治り", "正しい"]);
        assert_eq!(ja("Unbraceは診断も治療もしません。"), Vec::<&str>::new());
        assert_eq!(ja("診断も治療もしませんが、治療に役立ちます。"), ["治療"]);
        assert_eq!(ja("よい姿勢を保ちましょう。"), ["よい姿勢を"]);
        let zh = |text| banned("zh", text);
        assert_eq!(zh("您应该坐直：能治好腰痛。"), ["治好", "应该"]);
        assert_eq!(zh("Unbrace不诊断，也不治疗疾病。"), Vec::<&str>::new());
        assert_eq!(zh("请问康复治疗师。"), Vec::<&str>::new());
        assert_eq!(zh("保持良好的姿势。"), ["良好的姿势"]);
        let ar = |text| banned("ar", text);
        assert_eq!(ar("يجب أن تجلس، وهذا يشفيك."), ["يشفي", "يجب"]);
        assert_eq!(ar("البرنامج لا يشخّص ولا يعالج."), Vec::<&str>::new());
        assert_eq!(ar("أخصائي العلاج الطبيعي يعرف معالجك."), Vec::<&str>::new());
        assert_eq!(ar("والأهدافُ الصحيحة"), ["صحيح", "أهداف"]);
        assert_eq!(ar("وضعية جيدة"), ["وضعية جيدة"]);
    }

    #[test]
    fn easy_text_reads_well_and_hard_text_does_not() {
        let texts = [
            (
                "en",
                "Let your belly go. Feel your ribs move.",
                "Proprioceptive neuromuscular facilitation necessitates considerable supervision.",
            ),
            (
                "de",
                "Lass den Bauch los. Spür, wie die Rippen gehen.",
                "Propriozeptive neuromuskuläre Fazilitation erfordert umfangreiche physiotherapeutische Überwachung.",
            ),
            (
                "es",
                "Suelta el abdomen. Siente las costillas.",
                "La facilitación neuromuscular propioceptiva requiere considerable supervisión especializada.",
            ),
            (
                "fr",
                "Relâchez le ventre. Sentez vos côtes.",
                "La facilitation neuromusculaire proprioceptive nécessite une supervision considérable.",
            ),
            (
                "pt",
                "Solte a barriga. Sinta as costelas.",
                "A facilitação neuromuscular proprioceptiva requer considerável supervisão especializada.",
            ),
            (
                "ja",
                "おなかをゆるめます。あばらの動きを感じましょう。",
                "固有受容性神経筋促通法の実施には専門的知識を有する理学療法士の継続的監督が必要不可欠である。",
            ),
            (
                "zh",
                "放松肚子。感觉肋骨在动。",
                "本体感觉神经肌肉促进技术的实施需要具备专业知识的康复治疗师给予持续不断的严密监督和指导。",
            ),
            (
                "ar",
                "أرخِ بطنك. دع ضلوعك تتحرك.",
                "التسهيلات العصبية العضلية المستقبلة للحس العميق تستلزم إشرافًا متخصصًا استثنائيًا.",
            ),
        ];
        for (language, easy, hard) in texts {
            assert_eq!(hard_reading(language, easy), Vec::<String>::new());
            assert_ne!(hard_reading(language, hard), Vec::<String>::new(), "{language}");
        }
        assert_eq!(measure("xx", "Ba ba."), None);
    }
}
