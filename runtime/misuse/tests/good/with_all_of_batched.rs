use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(snapshot)]
static MAP: HashMap<u32, u32>;

pub fn main() {
    let told = MAP.with_all([1, 2], |[one, two]| {
        one.put(1);
        two.put(2);
        Ok::<_, ()>(())
    });
    assert_eq!(told, Ok(()));
    assert_eq!(MAP.copied(), HashMap::from([(1, 1), (2, 2)]));
}
