use mapwarden::shared_map;

#[shared_map(rwlock)]
static MAP: Vec<u32>;

fn main() {}
