fn main() {
    mapwarden_build::check();
}
